import { getTranslations } from 'next-intl/server'
import { OwnReview } from '@/components/checkup/own-review'
import { SendDetail } from '@/components/mass-send/send-detail'
import { StateBadge } from '@/components/mass-send/state-badge'
import { WithdrawButton } from '@/components/mass-send/withdraw-button'
import { LinkButton } from '@/components/ui/link-button'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getSendReview } from '@/lib/checkup'
import { getMassSend } from '@/lib/mass-send'
import { ask } from '@/lib/platform/http/page-context'
import { withdrawSend } from '../actions'

interface Props {
  params: Promise<{ accountId: string; massSendId: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('mass-send'))('detail.title') }
}

/** One send and what became of it. */
export default async function MassSendPage({ params }: Props) {
  const { accountId, massSendId } = await params
  const { send, mayWithdraw } = await ask('operator', getMassSend, { accountId, massSendId })
  const review = await ask('operator', getSendReview, { accountId, massSendId })
  const t = await getTranslations('mass-send')
  const mark = (
    <>
      <StateBadge state={send.state} />
      <LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />
    </>
  )
  const actions = (
    <>
      <LinkButton href={`/console/${accountId}/mass-send`}>{t('back')}</LinkButton>
      {mayWithdraw ? <WithdrawButton accountId={accountId} massSendId={massSendId} withdraw={withdrawSend} /> : null}
    </>
  )
  return (
    <>
      <PageHeader title={t('detail.title')} mark={mark} actions={actions} />
      {review ? <OwnReview review={review} /> : null}
      <SendDetail send={send} />
    </>
  )
}
