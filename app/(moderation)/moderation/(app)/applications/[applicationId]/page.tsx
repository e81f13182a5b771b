import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ApplicationFacts, ApplicationHistory } from '@/components/accounts/application-facts'
import { QueueState } from '@/components/accounts/application-queue'
import { DecisionForms } from '@/components/accounts/decision-forms'
import { ProofReview } from '@/components/proofs/proof-review'
import { ActionForm } from '@/components/ui/form/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getApplicationForReview } from '@/lib/accounts'
import type { ApplicationReviewView } from '@/lib/accounts/contract'
import { ask } from '@/lib/platform/http/page-context'
import { listProofs } from '@/lib/proofs'
import { approve, claim, giveBack, release, showNumber, unmask } from '../actions'

interface Props {
  params: Promise<{ applicationId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.review')
  return { title: t('title') }
}

export default async function ApplicationPage({ params }: Props) {
  const t = await getTranslations('accounts.review')
  const application = await ask('administrator', getApplicationForReview, await params)
  if (!application) notFound()
  const { places } = await ask('administrator', listProofs, { applicationId: application.id })
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/applications"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={application.name}
        mark={
          <>
            <QueueState row={application} />
            {application.late ? <Badge tone="danger">{t('late')}</Badge> : null}
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
        actions={<ClaimButton application={application} />}
      />
      <div className="grid gap-4 xl:grid-cols-[1fr_20rem]">
        <ApplicationFacts application={application} />
        <ApplicationHistory steps={application.steps} />
      </div>
      <div className="mt-4">
        <ProofReview applicationId={application.id} places={places} unmask={unmask} unmaskNumber={showNumber} />
      </div>
      <div className="mt-4">
        <Decision application={application} />
      </div>
    </>
  )
}

async function ClaimButton({ application }: { application: ApplicationReviewView }) {
  const t = await getTranslations('accounts.review')
  if (application.state !== 'SUBMITTED' || (application.claimed && !application.claimedByMe)) return null
  const isMine = application.claimedByMe
  return (
    <ActionForm
      name="claim"
      className=""
      draft={false}
      action={isMine ? release : claim}
      hidden={{ applicationId: application.id }}
      submitLabel={isMine ? t('release') : t('claim')}
      submitVariant="secondary"
    />
  )
}

async function Decision({ application }: { application: ApplicationReviewView }) {
  const t = await getTranslations('accounts.review')
  if (application.state === 'SUBMITTED') {
    if (application.claimed && !application.claimedByMe) return <Card>{t('otherHasIt')}</Card>
    return <DecisionForms key={application.version} application={application} approve={approve} giveBack={giveBack} />
  }
  return (
    <Card title={t('decided')}>
      <p>{application.decided?.reason}</p>
      {application.handle ? (
        <p className="mt-2">
          {t('handle')}{' '}
          <Link href={`/p/${application.handle}`} className="text-link underline underline-offset-2">
            {application.handle}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}
