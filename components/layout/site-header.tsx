import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Brand } from './brand'
import { Preferences } from './preferences'

export const SITE_LINKS = [
  { key: 'notices', href: '/notices' },
  { key: 'agreement', href: '/agreement' },
  { key: 'reports', href: '/reports' },
] as const

/** The head of public pages. */
export function SiteHeader({ name }: { name: string }) {
  const t = useTranslations('site.nav')
  return (
    <header className="mx-auto flex w-full max-w-5xl items-center gap-2 px-4 py-3 sm:px-6">
      <Brand name={name} />
      <span className="grow" />
      <nav aria-label={t('label')} className="hidden sm:block">
        <ul className="flex">
          {SITE_LINKS.map(({ key, href }) => (
            <li key={key}>
              <Link href={href} className="flex min-h-10 items-center rounded-lg px-3 text-sm hover:bg-default-soft">
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Preferences />
    </header>
  )
}
