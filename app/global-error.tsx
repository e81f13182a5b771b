'use client'
import { DEFAULT_LOCALE, type Locale, localeOfTag } from '@/i18n/locales'
import en from '@/components/texts/en/layout.json'
import zhHans from '@/components/texts/zh-Hans/layout.json'
import zhHant from '@/components/texts/zh-Hant/layout.json'
import './globals.css'

const TEXTS: Record<Locale, typeof en.errors> = { 'zh-Hant': zhHant.errors, 'zh-Hans': zhHans.errors, en: en.errors }

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

/** Stands in for the whole document when the root layout itself broke, so it can lean on nothing but itself. */
export default function BrokenDocument({ error, reset }: Props) {
  const locale = (typeof navigator === 'undefined' ? null : localeOfTag(navigator.language)) ?? DEFAULT_LOCALE
  const t = TEXTS[locale]
  return (
    <html lang={locale}>
      <body>
        <main role="alert" className="mx-auto max-w-xl px-6 py-24 text-center">
          <h1 className="text-xl font-semibold">{t.brokenTitle}</h1>
          <p className="mt-2 text-muted">{t.brokenText.replace('{digest}', error.digest ?? '–')}</p>
          <button
            type="button"
            onClick={reset}
            className="mt-6 min-h-11 rounded-lg border border-border-secondary px-5 font-medium"
          >
            {t.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
