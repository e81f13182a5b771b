import { useTranslations } from 'next-intl'
import { NativeEmpty, NativeLinkButton } from '../ui/native'

/** The same words for what does not exist and for what the reader may not know of: the two must look alike. */
export function NotFoundText() {
  const t = useTranslations('layout.errors')
  return (
    <div className="mx-auto max-w-xl py-10">
      <h1 className="sr-only">{t('notFoundTitle')}</h1>
      <NativeEmpty title={t('notFoundTitle')} action={<NativeLinkButton href="/">{t('home')}</NativeLinkButton>}>
        {t('notFoundText')}
      </NativeEmpty>
    </div>
  )
}
