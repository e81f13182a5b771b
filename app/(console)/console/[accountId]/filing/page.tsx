import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilingForm } from '@/components/filing/filing-form'
import { FilingAnswersCard, FilingFactsCard, FilingHistory, FilingStateBadge } from '@/components/filing/filing-parts'
import { FilingStatus } from '@/components/filing/filing-status'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getFiling } from '@/lib/filing'
import { ask } from '@/lib/platform/http/page-context'
import { file } from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('filing'))('title') }
}

export default async function FilingPage({ params }: Props) {
  const { accountId } = await params
  const [t, filing] = await Promise.all([getTranslations('filing'), ask('operator', getFiling, { accountId })])
  const isOwed = filing.state === 'DRAFT' || filing.state === 'RETURNED'
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={
          <>
            <FilingStateBadge filing={filing} />
            <LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />
          </>
        }
      />
      <div className="space-y-4">
        <FilingStatus filing={filing} />
        {isOwed && !filing.mayChange ? <p className="text-sm text-muted">{t('readOnly')}</p> : null}
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
          {filing.mayChange ? (
            <FilingForm key={filing.version} filing={filing} file={file} />
          ) : (
            <FilingAnswersCard filing={filing} />
          )}
          <div className="space-y-4">
            <FilingFactsCard filing={filing} />
            <FilingHistory steps={filing.steps} />
          </div>
        </div>
      </div>
    </>
  )
}
