import { getTranslations } from 'next-intl/server'
import { InboxList } from '@/components/inbox/inbox-list'
import { ReaderHead } from '@/components/inbox/reader-head'
import { LivePage } from '@/components/ui/live-status'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'
import { getInbox } from '@/lib/inbox'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('title') }
}

/** A subscriber's message list. */
export default async function InboxPage() {
  const view = await ask('subscriber', getInbox, {})
  const t = await getTranslations('inbox')
  const isEmpty = view.services.length === 0 && !view.folded
  return (
    <>
      <ReaderHead title={t('title')}>
        <LivePage audienceUrl="/api/stream?as=subscriber" />
      </ReaderHead>
      {isEmpty ? (
        <NativeEmpty title={t('empty')} action={<NativeLinkButton href="/m/discover">{t('find')}</NativeLinkButton>}>
          {t('emptyText')}
        </NativeEmpty>
      ) : (
        <InboxList view={view} />
      )}
    </>
  )
}
