'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { CONSOLE_MENU, hrefOf } from './console-menu'
import { MODERATION_MENU } from './moderation-menu'

export type Face = 'console' | 'moderation'

export const MENUS = { console: CONSOLE_MENU, moderation: MODERATION_MENU } as const

/** Whether a menu's line is the page that is open, or a page below it. */
const isHere = (path: string, href: string, base: string) =>
  href === base ? path === href : path === href || path.startsWith(`${href}/`)

/** Brings the line of the open page into sight where the menu is longer than the window, without moving the page. */
function showCurrent(menu: HTMLElement | null) {
  const line = menu?.querySelector('[aria-current]')
  const frame = menu?.parentElement
  if (!line || !frame) return
  const below = line.getBoundingClientRect().bottom - Math.min(frame.getBoundingClientRect().bottom, window.innerHeight)
  if (below > 0) frame.scrollTop += below + LINE
}

/** Room left under the line that was brought into sight, in pixels. */
const LINE = 48

/** The menu at the left of the console and of the administration. */
export function SideMenu({ face, base, onChosen }: { face: Face; base: string; onChosen?: () => void }) {
  const t = useTranslations(`layout.${face}`)
  const path = usePathname()
  const menu = useRef<HTMLElement>(null)
  useEffect(() => showCurrent(menu.current), [path])
  return (
    <nav ref={menu} aria-label={t('navigation')} className="space-y-5 px-3 pb-6">
      {MENUS[face].map(({ key, entries }) =>
        entries.length === 0 ? null : (
          <div key={key ?? 'first'} role={key ? 'group' : undefined} aria-label={key ? t(`groups.${key}`) : undefined}>
            {key ? <p className="px-3 pb-1 text-xs text-muted">{t(`groups.${key}`)}</p> : null}
            <ul className="space-y-0.5">
              {entries.map(({ key: item, path: below, covers = [], icon: Icon }) => {
                const href = hrefOf(base, below)
                const current = [href, ...covers.map((other) => hrefOf(base, other))].some((one) =>
                  isHere(path, one, base),
                )
                return (
                  <li key={item}>
                    <Link
                      href={href}
                      onClick={onChosen}
                      aria-current={current ? 'page' : undefined}
                      className="flex min-h-9 items-center gap-3 rounded-lg px-3 text-sm hover:bg-default-soft aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-soft-foreground"
                    >
                      <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
                      {t(`items.${item}`)}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        ),
      )}
    </nav>
  )
}
