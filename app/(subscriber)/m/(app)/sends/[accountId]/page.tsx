import { MessageCircle } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ReaderHead } from '@/components/inbox/reader-head'
import { SendFeed } from '@/components/inbox/send-feed'
import { LivePage } from '@/components/ui/live-status'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'
import { getAccountSends } from '@/lib/inbox'
import { ask } from '@/lib/platform/http/page-context'
import { markSendsSeen } from '../../actions'

interface Props {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ cursor?: string }>
}

export async function generateMetadata({ params }: Props) {
  const { account } = await ask('subscriber', getAccountSends, { accountId: (await params).accountId })
  return { title: account.name }
}

/** What one account has sent since the subscriber follows it. */
export default async function AccountSendsPage({ params, searchParams }: Props) {
  const [{ accountId }, { cursor }] = [await params, await searchParams]
  const view = await ask('subscriber', getAccountSends, { accountId, cursor })
  const t = await getTranslations('inbox')
  const { account } = view
  if (view.sends.some(({ isNew }) => isNew) && view.upTo && !cursor) await markSendsSeen({ accountId, upTo: view.upTo })
  return (
    <>
      <ReaderHead title={account.name} back={account.kind === 'SERVICE' ? '/m' : '/m/subscriptions'}>
        <LivePage audienceUrl="/api/stream?as=subscriber" />
      </ReaderHead>
      <div className="flex gap-3 border-b border-separator px-4 py-3">
        <NativeLinkButton tone="primary" className="grow" href={`/m/chat/${account.id}`} prefetch={false}>
          <MessageCircle size={18} aria-hidden />
          {t('account.chat')}
        </NativeLinkButton>
        <NativeLinkButton className="grow" href={`/p/${account.handle || account.id}`} prefetch={false}>
          {t('account.profile')}
        </NativeLinkButton>
      </div>
      <div className="bg-background px-4 pt-4 pb-6">
        {view.sends.length > 0 ? (
          <SendFeed feed={view} here={`/m/sends/${account.id}`} isFirst={!cursor} showAccount={false} />
        ) : (
          <NativeEmpty title={t('account.empty')}>{view.following ? null : t('account.notFollowing')}</NativeEmpty>
        )}
      </div>
    </>
  )
}
