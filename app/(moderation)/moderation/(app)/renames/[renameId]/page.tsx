import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ApprovalNote, RenameFacts, RenameHistory } from '@/components/names/rename-facts'
import { DecisionDesk } from '@/components/reviews/decision-desk'
import { StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { listTemplates } from '@/lib/accounts'
import { getRenameForReview } from '@/lib/names'
import type { RenameReviewView } from '@/lib/names/contract'
import { ask } from '@/lib/platform/http/page-context'
import { ReviewFrame } from '../../review-frame'
import { SubjectSide } from '../../subject-side'
import { approve, claim, giveBack, release } from '../actions'

interface Props {
  params: Promise<{ renameId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('names.review')
  return { title: t('title') }
}

/** One change of name, with the account's names so far and its subject's history. */
export default async function RenamePage({ params }: Props) {
  const t = await getTranslations('names')
  const rename = await ask('administrator', getRenameForReview, await params)
  if (!rename) notFound()
  return (
    <ReviewFrame
      title={t('review.fromTo', { from: rename.fromName, to: rename.toName })}
      listHref="/moderation/renames"
      mark={rename}
      hidden={{ renameId: rename.id }}
      claim={claim}
      release={release}
      outcome={
        <StatusBadge tone={rename.state === 'APPROVED' ? 'success' : 'warning'}>
          {t(`states.${rename.state}`)}
        </StatusBadge>
      }
      facts={<RenameFacts rename={rename} />}
      side={
        <>
          <RenameHistory past={rename.past} />
          <SubjectSide accountId={rename.accountId} />
        </>
      }
      desk={<Desk rename={rename} />}
    />
  )
}

async function Desk({ rename }: { rename: RenameReviewView }) {
  const t = await getTranslations('reviews.desk')
  if (rename.state !== 'WAITING') {
    return (
      <Card title={t('decided')}>
        <p>{rename.decided?.reason}</p>
      </Card>
    )
  }
  const templates = await ask('administrator', listTemplates, { queue: 'renames' })
  return (
    <DecisionDesk
      key={rename.version}
      hidden={{ renameId: rename.id, version: rename.version }}
      approve={approve}
      giveBack={giveBack}
      templates={templates}
      cannotApprove={rename.tooEarly}
      approving={<ApprovalNote rename={rename} />}
    />
  )
}
