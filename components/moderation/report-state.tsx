import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReportStateView } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'
import { NativeLinkButton } from '../ui/native'
import { RuleLink } from '../ui/rule-link'

/** What became of a report: where it stands, and the result when there is one. */
export function ReportState({ report, now }: { report: ReportStateView; now: string }) {
  const t = useTranslations('moderation.reportState')
  const kinds = useTranslations('moderation.kind')
  const rules = useTranslations('rules')
  return (
    <div className="max-w-2xl space-y-6">
      <div className="rounded-lg border border-border bg-surface p-5">
        <p className="text-sm text-muted">{t('receipt')}</p>
        <p className="tabular text-2xl font-semibold tracking-wider select-all">{report.receipt}</p>
        <p className="mt-1 text-sm text-muted">{t('save')}</p>
        <Steps report={report} />
      </div>
      <Result report={report} now={now} />
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[8rem_1fr]">
        <Line name={t('thing')}>
          {kinds(report.targetKind)} · {report.account} · {report.title}
        </Line>
        <Line name={t('rule')}>
          {rules(`${report.clause}.title`)} <RuleLink code={report.clause} />
        </Line>
        <Line name={t('at')}>
          <DateTime at={report.filedAt} />
        </Line>
      </dl>
    </div>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
)

const STEPS = ['filed', 'review', 'done'] as const
const reached = ({ state }: ReportStateView) => (state === 'OPEN' ? 0 : state === 'CLAIMED' ? 1 : 2)

function Steps({ report }: { report: ReportStateView }) {
  const t = useTranslations('moderation.reportState.steps')
  const at = reached(report)
  return (
    <ol className="mt-5 flex gap-2 text-sm">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} className="grow basis-0">
          <span aria-hidden className={`mb-2 block h-1 rounded-full ${index <= at ? 'bg-accent' : 'bg-default'}`} />
          <span className={`flex items-center gap-1.5 ${index === at ? 'font-medium' : 'text-muted'}`}>
            {index < at || (index === 2 && at === 2) ? <Check size={16} aria-hidden /> : null}
            {t(step)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Result({ report, now }: { report: ReportStateView; now: string }) {
  const t = useTranslations('moderation.reportState')
  const rules = useTranslations('rules')
  const when = () => <DateTime at={report.decidedAt ?? report.dueAt} />
  if (!report.outcome) {
    const isLate = report.dueAt < now
    return <p className={isLate ? 'text-warning' : undefined}>{isLate ? t('late') : t.rich('promise', { when })}</p>
  }
  const clause = report.decidedClause ?? ''
  return (
    <div className="space-y-3 rounded-lg border-l-4 border-accent bg-surface-secondary px-5 py-4">
      <p className="font-medium">
        {t(`result.${report.outcome}`, { clause, rule: clause ? rules(`${clause}.title`) : '' })}
      </p>
      <p className="text-sm text-muted">{t.rich('decidedAt', { when })}</p>
      {report.noticeId ? <NativeLinkButton href={`/notices/${report.noticeId}`}>{t('notice')}</NativeLinkButton> : null}
    </div>
  )
}
