import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { FilingAnswersCard, FilingFactsCard, FilingHistory, FilingStateBadge } from '@/components/filing/filing-parts'
import { FilingStatus } from '@/components/filing/filing-status'
import { OfficeDecision } from '@/components/filing/office-decision'
import { Card } from '@/components/ui/card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getFilingForOffice } from '@/lib/filing'
import { ask } from '@/lib/platform/http/page-context'
import { accept, giveBack } from '../actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('filing.office'))('title') }
}

export default async function OfficeFilingPage({ params }: Props) {
  const { accountId } = await params
  const filing = await ask('administrator', getFilingForOffice, { accountId })
  const t = await getTranslations('filing.office')
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/filings"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={filing.facts.accountName}
        mark={
          <>
            <FilingStateBadge filing={filing} />
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_1fr_20rem]">
        <FilingFactsCard filing={filing} />
        <FilingAnswersCard filing={filing} />
        <FilingHistory steps={filing.steps} />
      </div>
      <div className="mt-4">
        {filing.state === 'SUBMITTED' ? (
          <OfficeDecision key={filing.version} filing={filing} accept={accept} giveBack={giveBack} />
        ) : filing.state === 'RETURNED' ? (
          <Card title={t('decided')}>{t('waitingForAccount')}</Card>
        ) : (
          <FilingStatus filing={filing} />
        )}
      </div>
    </>
  )
}
