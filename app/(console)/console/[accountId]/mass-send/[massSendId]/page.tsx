import { getTranslations } from 'next-intl/server'
import { OwnReview } from '@/components/checkup/own-review'
import { DecideRequest } from '@/components/mass-send/decide-request'
import { HoldNotice } from '@/components/mass-send/hold-notice'
import { RequestNotice } from '@/components/mass-send/request-notice'
import { SendDetail } from '@/components/mass-send/send-detail'
import { StateBadge } from '@/components/mass-send/state-badge'
import { WithdrawButton } from '@/components/mass-send/withdraw-button'
import { LinkButton } from '@/components/ui/link-button'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getSendReview } from '@/lib/checkup'
import { SendResultView } from '@/components/statistics/send-result'
import { getMassSend } from '@/lib/mass-send'
import { ask } from '@/lib/platform/http/page-context'
import { getSendResult } from '@/lib/statistics'
import { approveSend, askForCode, deleteSend, refuseSend, withdrawSend } from '../actions'

interface Props {
  params: Promise<{ accountId: string; massSendId: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('mass-send'))('detail.title') }
}

/** One send and what became of it. */
export default async function MassSendPage({ params }: Props) {
  const { accountId, massSendId } = await params
  const detail = await ask('operator', getMassSend, { accountId, massSendId })
  const { send, mayWithdraw } = detail
  const key = { accountId, massSendId }
  const review = await ask('operator', getSendReview, key)
  const result = send.visibleAt ? await ask('operator', getSendResult, key) : null
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
      {mayWithdraw && !send.isHeld ? <WithdrawButton {...key} way="withdraw" end={withdrawSend} /> : null}
      {detail.mayDelete ? <WithdrawButton {...key} way="delete" end={deleteSend} /> : null}
    </>
  )
  return (
    <>
      <PageHeader title={t('detail.title')} mark={mark} actions={actions} />
      <div className="space-y-6">
        {review ? <OwnReview review={review} /> : null}
        {send.isHeld ? (
          <HoldNotice until={send.sendAt}>
            {mayWithdraw ? <WithdrawButton {...key} way="stop" end={withdrawSend} /> : null}
          </HoldNotice>
        ) : null}
        <RequestNotice detail={detail}>
          {detail.mayDecide ? (
            <DecideRequest
              {...key}
              articles={send.articles.length}
              isChanged={detail.changed}
              approve={approveSend}
              refuse={refuseSend}
              askForCode={askForCode}
            />
          ) : null}
        </RequestNotice>
        <SendDetail send={send} />
        {result ? (
          <SendResultView result={result} csvHref={`/console/${accountId}/mass-send/${massSendId}/result.csv`} />
        ) : null}
      </div>
    </>
  )
}
