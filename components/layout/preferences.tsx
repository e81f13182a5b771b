import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_NAMES, LOCALES } from '@/i18n/locales'
import { THEMES } from './theme'

const choice =
  'flex min-h-9 w-full items-center rounded-md px-3 text-left text-sm hover:bg-default-soft aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground'

/** Chooses language and appearance: one plain form that works without scripts and comes back to the same page. */
export function Preferences({ align = 'end', side = 'down' }: { align?: 'start' | 'end'; side?: 'down' | 'up' }) {
  const t = useTranslations('layout.preferences')
  return (
    <details className="relative" name="menus">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 rounded-lg px-3 text-sm hover:bg-default-soft [&::-webkit-details-marker]:hidden">
        <Languages size={18} aria-hidden />
        <span className="sr-only sm:not-sr-only">{t('label')}</span>
      </summary>
      <div
        className={`absolute z-30 w-52 rounded-lg border border-border bg-overlay p-2 text-overlay-foreground shadow-overlay ${align === 'end' ? 'right-0' : 'left-0'} ${side === 'up' ? 'bottom-full mb-1' : 'mt-1'}`}
      >
        <PreferenceForm />
      </div>
    </details>
  )
}

/** The choices themselves, for a page of settings. */
export function PreferenceForm() {
  const t = useTranslations('layout.preferences')
  const current = useLocale()
  return (
    <form method="post" action="/preferences">
      <fieldset>
        <legend className="px-3 py-1 text-xs text-muted">{t('language')}</legend>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className={choice}
          >
            {LOCALE_NAMES[locale]}
          </button>
        ))}
      </fieldset>
      <fieldset className="mt-1 border-t border-separator pt-1">
        <legend className="sr-only">{t('theme')}</legend>
        <p aria-hidden className="px-3 py-1 text-xs text-muted">
          {t('theme')}
        </p>
        {THEMES.map((theme) => (
          <button key={theme} name="theme" value={theme} className={`${choice} theme-choice`} data-choice={theme}>
            {t(theme)}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
