import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { cache } from 'react'
import { CaseHistory } from '@/components/moderation/case-history'
import { CaseTurns } from '@/components/moderation/case-turns'
import { DecisionCard } from '@/components/moderation/decision-card'
import { DecisionForm } from '@/components/moderation/decision-form'
import { ProposalCard } from '@/components/moderation/proposal-card'
import { ReportList } from '@/components/moderation/report-list'
import { SEVERITY_TONES, STATE_TONES } from '@/components/moderation/tones'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { getCase } from '@/lib/moderation'
import type { CaseView } from '@/lib/moderation/contract'
import { ask } from '@/lib/platform/http/page-context'
import { claimCase, decideCase, proposeEnding, releaseCase } from './actions'
import { CaseEvidence } from './evidence'
import '@/components/articles/article-body.css'

interface PageProps {
  params: Promise<{ caseId: string }>
}

const load = cache((caseId: string) => ask('administrator', getCase, { caseId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const found = await load((await params).caseId)
  return { title: found.title }
}

export default async function CasePage({ params }: PageProps) {
  const found = await load((await params).caseId)
  const t = await getTranslations('moderation')
  return (
    <>
      <Link
        href="/moderation/queue"
        className="mb-3 inline-flex min-h-8 items-center text-sm text-link underline underline-offset-4"
      >
        {t('case.back')}
      </Link>
      <PageHeader
        title={found.title}
        description={await Facts({ found })}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-6">
          <Card>
            <CaseEvidence found={found} />
          </Card>
          <Card title={`${t('case.reports')} · ${found.reportCount}`}>
            <ReportList reports={found.reports} />
          </Card>
        </div>
        <div className="space-y-6">
          {found.decision ? null : <ProposalCard found={found} />}
          {found.decision ? (
            <DecisionCard decision={found.decision} />
          ) : (
            <Desk found={found} label={t('case.decision')} />
          )}
          <CaseHistory found={found} />
        </div>
      </div>
      <p className="mt-4 hidden text-xs text-muted lg:block">{t('case.keys')}</p>
    </>
  )
}

function Desk({ found, label }: { found: CaseView; label: string }) {
  return (
    <Card title={label}>
      <div className="space-y-5">
        <CaseTurns key={found.version} found={found} claim={claimCase} release={releaseCase} />
        {found.may.decide.ok ? (
          <DecisionForm
            key={`decide-${found.version}`}
            found={found}
            clause={found.reports[0]?.clause ?? ''}
            decide={decideCase}
            propose={proposeEnding}
          />
        ) : null}
      </div>
    </Card>
  )
}

async function Facts({ found }: { found: CaseView }) {
  const t = await getTranslations('moderation')
  const isUndecided = found.state === 'OPEN' || found.state === 'CLAIMED'
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Badge tone={SEVERITY_TONES[found.severity]}>{t(`severity.${found.severity}`)}</Badge>
      <StatusBadge tone={STATE_TONES[found.state]}>{t(`state.${found.state}`)}</StatusBadge>
      <span>{t(`kind.${found.targetKind}`)}</span>
      <span>
        {found.account.name} · {found.account.handle}
      </span>
      <span>{t('queue.reach', { count: found.reach })}</span>
      {isUndecided ? (
        <span className={found.isLate ? 'font-medium text-danger' : undefined}>
          {t.rich('queue.due', { when: () => <RelativeTime at={found.dueAt} /> })}
        </span>
      ) : null}
    </span>
  )
}
