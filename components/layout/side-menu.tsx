'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { CONSOLE_MENU, hrefOf, type MenuGroup } from './console-menu'
import { MODERATION_MENU } from './moderation-menu'

export type Face = 'console' | 'moderation'

const MENUS = { console: CONSOLE_MENU, moderation: MODERATION_MENU } as const

/** A face's menu, less the lines whose pages are not there for the one who looks; `open` names those that are, by key. */
export const menuOf = (face: Face, open?: readonly string[]): readonly MenuGroup[] =>
  MENUS[face]
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ key, path }) => open === undefined || path === '' || open.includes(key)),
    }))
    .filter(({ entries }) => entries.length > 0)

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

export interface SideMenuProps {
  face: Face
  base: string
  /** The keys of the lines that are there for the one who looks; all of them when not given. */
  open?: readonly string[]
  onChosen?: () => void
}

/** The menu at the left of the console and of the administration. */
export function SideMenu({ face, base, open, onChosen }: SideMenuProps) {
  const t = useTranslations(`layout.${face}`)
  const path = usePathname()
  const menu = useRef<HTMLElement>(null)
  useEffect(() => showCurrent(menu.current), [path])
  return (
    <nav ref={menu} aria-label={t('navigation')} className="space-y-5 px-3 pb-6">
      {menuOf(face, open).map(({ key, entries }) => (
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
      ))}
    </nav>
  )
}
