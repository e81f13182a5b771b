import { useTranslations } from 'next-intl'

/** A link that is used, old or unknown: which of these is not said. */
export default function LinkNotFound() {
  const t = useTranslations('staff.welcome')
  return (
    <>
      <h1 className="font-serif text-2xl font-semibold">{t('invalidTitle')}</h1>
      <p className="mt-2 text-muted">{t('invalidText')}</p>
    </>
  )
}
