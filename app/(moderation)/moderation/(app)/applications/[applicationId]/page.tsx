import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ApplicationFacts, ApplicationHistory } from '@/components/accounts/application-facts'
import { ApplicationDesk } from '@/components/accounts/application-desk'
import { ProofReview } from '@/components/proofs/proof-review'
import { StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { getApplicationForReview, listTemplates } from '@/lib/accounts'
import type { ApplicationReviewView } from '@/lib/accounts/contract'
import { ask } from '@/lib/platform/http/page-context'
import { listProofs } from '@/lib/proofs'
import { ReviewFrame } from '../../review-frame'
import { SubjectSide } from '../../subject-side'
import { approve, claim, giveBack, release, showNumber, unmask } from '../actions'

interface Props {
  params: Promise<{ applicationId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.review')
  return { title: t('title') }
}

/** One registration: what was submitted, what happened to it, and what else its subject has. */
export default async function ApplicationPage({ params }: Props) {
  const t = await getTranslations('accounts.applicationStates')
  const application = await ask('administrator', getApplicationForReview, await params)
  if (!application) notFound()
  const { places } = await ask('administrator', listProofs, { applicationId: application.id })
  return (
    <ReviewFrame
      title={application.name}
      listHref="/moderation/applications"
      mark={application}
      hidden={{ applicationId: application.id }}
      claim={claim}
      release={release}
      outcome={
        <StatusBadge tone={application.state === 'APPROVED' ? 'success' : 'warning'}>
          {t(application.state)}
        </StatusBadge>
      }
      facts={
        <>
          <ApplicationFacts application={application} />
          <ProofReview applicationId={application.id} places={places} unmask={unmask} unmaskNumber={showNumber} />
        </>
      }
      side={
        <>
          <ApplicationHistory steps={application.steps} />
          {application.accountRef ? <SubjectSide accountId={application.accountRef} /> : null}
        </>
      }
      desk={<Desk application={application} />}
    />
  )
}

async function Desk({ application }: { application: ApplicationReviewView }) {
  const t = await getTranslations('accounts.review')
  if (application.state === 'SUBMITTED') {
    const templates = await ask('administrator', listTemplates, { queue: 'applications' })
    return (
      <ApplicationDesk
        key={application.version}
        application={application}
        templates={templates}
        approve={approve}
        giveBack={giveBack}
      />
    )
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
