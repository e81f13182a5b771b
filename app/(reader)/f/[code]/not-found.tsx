import { getTranslations } from 'next-intl/server'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'

/** A code that is unknown or has expired; the two are not told apart. */
export default async function UnknownCode() {
  const t = await getTranslations('followers.page')
  return (
    <main id="content" tabIndex={-1} className="mx-auto full-height flex max-w-md flex-col justify-center outline-none">
      <h1 className="sr-only">{t('unknownTitle')}</h1>
      <NativeEmpty
        title={t('unknownTitle')}
        action={
          <NativeLinkButton href="/m/discover" tone="primary">
            {t('search')}
          </NativeLinkButton>
        }
      >
        {t('unknownText')}
      </NativeEmpty>
    </main>
  )
}
