import { useTranslations } from 'next-intl'

/** Says on every page of the demonstration mode that it is one. */
export function DemoMark() {
  const t = useTranslations('layout.demo')
  return (
    <aside aria-label={t('mark')} className="demo-mark">
      <strong className="font-semibold">{t('mark')}</strong> <span className="hidden sm:inline">{t('text')}</span>
    </aside>
  )
}
