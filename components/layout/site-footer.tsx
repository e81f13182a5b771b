import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { SITE_LINKS } from './site-header'

export interface SiteFooterProps {
  name: string
  legalEntity: string
  contact: string
}

/** The foot of public pages: who runs the platform, and its public records. */
export function SiteFooter({ name, legalEntity, contact }: SiteFooterProps) {
  const t = useTranslations('site.nav')
  return (
    <footer className="mt-auto border-t border-separator">
      <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-muted sm:px-6">
        <p>{[legalEntity || name, contact].filter(Boolean).join(' · ')}</p>
        <nav aria-label={t('footer')}>
          <ul className="-mx-2 flex flex-wrap">
            {[...SITE_LINKS, { key: 'figures', href: '/figures' } as const].map(({ key, href }) => (
              <li key={key}>
                <Link
                  href={href}
                  className="flex min-h-8 items-center px-2 underline-offset-4 hover:text-foreground hover:underline"
                >
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
