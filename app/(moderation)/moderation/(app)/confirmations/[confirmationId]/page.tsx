import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChangeFacts, ConfirmationHistory } from '@/components/confirmations/change-facts'
import { ChangeProofReview } from '@/components/proofs/proof-review'
import { DecisionDesk } from '@/components/reviews/decision-desk'
import { StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { listTemplates } from '@/lib/accounts'
import { getChangeForReview } from '@/lib/confirmations'
import type { ConfirmationReviewView } from '@/lib/confirmations/contract'
import { ask } from '@/lib/platform/http/page-context'
import { ReviewFrame } from '../../review-frame'
import { SubjectSide } from '../../subject-side'
import { approve, claim, giveBack, release, showNumber, unmask } from '../actions'

interface Props {
  params: Promise<{ confirmationId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confirmations.review')
  return { title: t('title') }
}

/** One change of registration data, side by side with what is registered and with the subject's history. */
export default async function ConfirmationPage({ params }: Props) {
  const t = await getTranslations('confirmations.states')
  const change = await ask('administrator', getChangeForReview, await params)
  if (!change) notFound()
  return (
    <ReviewFrame
      title={change.accountName}
      listHref="/moderation/confirmations"
      mark={change}
      hidden={{ confirmationId: change.id }}
      claim={claim}
      release={release}
      outcome={<StatusBadge tone={change.state === 'APPROVED' ? 'success' : 'warning'}>{t(change.state)}</StatusBadge>}
      facts={
        <>
          <ChangeFacts change={change} />
          <ChangeProofReview
            confirmationId={change.id}
            proofs={change.proofs}
            hasNumber={change.fields.includes('operatorNumber')}
            unmask={unmask}
            unmaskNumber={showNumber}
          />
        </>
      }
      side={
        <>
          <ConfirmationHistory past={change.past} />
          <SubjectSide accountId={change.accountId} />
        </>
      }
      desk={<Desk change={change} />}
    />
  )
}

async function Desk({ change }: { change: ConfirmationReviewView }) {
  const t = await getTranslations('reviews.desk')
  const own = await getTranslations('confirmations.review')
  if (change.state !== 'WAITING') {
    return (
      <Card title={t('decided')}>
        <p>{change.decided?.reason}</p>
      </Card>
    )
  }
  const templates = await ask('administrator', listTemplates, { queue: 'confirmations' })
  return (
    <DecisionDesk
      key={change.version}
      hidden={{ confirmationId: change.id, version: change.version }}
      approve={approve}
      giveBack={giveBack}
      templates={templates}
      approving={<p className="text-sm text-muted">{own('approveHelp')}</p>}
    />
  )
}
