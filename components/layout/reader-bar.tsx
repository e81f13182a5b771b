'use client'
import { Compass, MessageCircle, UserRound, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const PLACES = [
  { key: 'messages', href: '/m', icon: MessageCircle },
  { key: 'contacts', href: '/m/contacts', icon: Users },
  { key: 'discover', href: '/m/discover', icon: Compass },
  { key: 'me', href: '/m/me', icon: UserRound },
] as const

const DEEPER = ['/m/contacts', '/m/discover', '/m/me']

/** The reader's bottom bar: four real links in reach of the thumb. */
export function ReaderBar() {
  const t = useTranslations('layout.reader')
  const path = usePathname()
  const here = DEEPER.find((href) => path === href || path.startsWith(`${href}/`)) ?? '/m'
  return (
    <nav aria-label={t('navigation')} className="reader-bar">
      {PLACES.map(({ key, href, icon: Icon }) => (
        <Link
          key={key}
          href={href}
          aria-current={here === href ? 'page' : undefined}
          className="flex min-h-14 grow basis-0 flex-col items-center justify-center gap-0.5 text-xs text-muted aria-[current]:font-medium aria-[current]:text-accent"
        >
          <Icon size={22} strokeWidth={1.75} aria-hidden />
          {t(key)}
        </Link>
      ))}
    </nav>
  )
}
