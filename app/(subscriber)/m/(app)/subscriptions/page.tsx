import { getTranslations } from 'next-intl/server'
import { NewsCount } from '@/components/inbox/news'
import { ReaderHead } from '@/components/inbox/reader-head'
import { SendFeed } from '@/components/inbox/send-feed'
import { TalkRows } from '@/components/inbox/talk-rows'
import { ClientTexts } from '@/components/texts/client-texts'
import { LivePage } from '@/components/ui/live-status'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'
import { getFolder } from '@/lib/inbox'
import { ask } from '@/lib/platform/http/page-context'
import { markSendsSeen } from '../actions'

interface Props {
  searchParams: Promise<{ cursor?: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('folder.name') }
}

/** The folded folder. Opening it is seeing it: what it shows as new now is not new the next time. */
export default async function SubscriptionsPage({ searchParams }: Props) {
  const { cursor } = await searchParams
  const view = await ask('subscriber', getFolder, { cursor })
  const t = await getTranslations('inbox')
  const newIds = view.sends.filter(({ isNew }) => isNew).map(({ id }) => id)
  if (newIds.length > 0 && view.upTo && !cursor) await markSendsSeen({ upTo: view.upTo })
  return (
    <>
      <ReaderHead title={t('folder.name')} back="/m">
        <ClientTexts namespaces={['inbox']}>
          <NewsCount newIds={newIds} />
        </ClientTexts>
        <LivePage audienceUrl="/api/stream?as=subscriber" />
      </ReaderHead>
      <div className="bg-background pt-4 pb-6">
        <TalkRows talks={view.talks} />
        {view.sends.length > 0 ? (
          <div className="px-4">
            <SendFeed feed={view} here="/m/subscriptions" isFirst={!cursor} />
          </div>
        ) : (
          <NativeEmpty
            title={t('folder.empty')}
            action={<NativeLinkButton href="/m/discover">{t('find')}</NativeLinkButton>}
          >
            {t('folder.emptyText')}
          </NativeEmpty>
        )}
      </div>
    </>
  )
}
