import { useTranslations } from 'next-intl'

/** Tells visitors of the demonstration how to get in. */
export function DemoHint() {
  const t = useTranslations('site.demo')
  return (
    <aside className="mt-8 max-w-prose rounded-lg border border-border bg-surface px-4 py-3 text-sm">
      <h2 className="font-medium">{t('title')}</h2>
      <p className="mt-1 text-muted">{t('text')}</p>
      <a href="/dev/mail" className="mt-1 inline-flex min-h-8 items-center text-link underline underline-offset-4">
        {t('mail')}
      </a>
    </aside>
  )
}
