import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { FigureView } from '@/lib/policy-console/contract'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import type { FormAction } from '../ui/form/result'
import { useSourceText } from './source-text'
import { ValueView } from './value-view'
import { WhatIf } from './what-if-card'
import { WithdrawForm } from './withdraw-form'

const TONES = { past: 'neutral', current: 'success', coming: 'warning' } as const

/** Every value a figure had, has and is going to have, newest first, each with its source. */
export function FigureHistory({ figure: { name, shape, entries, withdrawn } }: { figure: FigureView }) {
  const t = useTranslations('policy-console')
  const day = useMomentText()
  const sourceText = useSourceText()
  return (
    <Card title={t('history')} isFlush>
      <p className="px-5 pb-3 text-sm text-muted">{t('historyText')}</p>
      <ol className="divide-y divide-separator border-t border-separator">
        {entries.toReversed().map((entry) => (
          <li key={entry.from} className="px-5 py-3 text-sm">
            <p className="mb-1 flex flex-wrap items-center gap-2">
              <span className="font-medium">{t('from', { date: day(entry.from) })}</span>
              <Badge tone={TONES[entry.state]}>{t(`states.${entry.state}`)}</Badge>
            </p>
            <ValueView name={name} shape={shape} value={entry.value} />
            <p className="mt-1 text-xs text-muted">
              {t('source', { source: sourceText(entry.source) })}
              {entry.planned ? null : ` · ${t('byRelease')}`}
            </p>
          </li>
        ))}
        {withdrawn.map((entry) => (
          <li key={`${entry.from}-${entry.withdrawnAt}`} className="px-5 py-3 text-sm text-muted">
            <p className="mb-1 flex flex-wrap items-center gap-2">
              <span className="line-through">{t('from', { date: day(entry.from) })}</span>
              <Badge>{t('planned.withdrawn')}</Badge>
            </p>
            <ValueView name={name} shape={shape} value={entry.value} />
            <p className="mt-1 text-xs">
              {t('planned.withdrawnAt', { date: day(entry.withdrawnAt), reason: entry.withdrawnReason })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What is planned for a figure and whom each value would touch; a supervisor can withdraw it before its day. */
export function Plans({ figure, withdraw }: { figure: FigureView; withdraw: FormAction }) {
  const t = useTranslations('policy-console')
  const day = useMomentText()
  return (
    <Card title={t('planned.title')}>
      {figure.plans.length === 0 ? <p className="text-sm text-muted">{t('planned.none')}</p> : null}
      <div className="divide-y divide-separator">
        {figure.plans.map((plan) => (
          <section key={plan.entryId} className="py-3 first:pt-0 last:pb-0">
            <h3 className="mb-2 font-medium">{t('from', { date: day(plan.from) })}</h3>
            <WhatIf whatIf={plan} shape={figure.shape} />
            <p className="mt-2 text-sm text-muted">{t('planned.reason', { reason: plan.reason })}</p>
            {figure.mayPlan ? (
              <WithdrawForm
                name={`withdraw-${plan.entryId}`}
                title={t('planned.withdrawTitle')}
                text={t('planned.withdrawText')}
                hidden={{ entryId: plan.entryId }}
                withdraw={withdraw}
              />
            ) : null}
          </section>
        ))}
      </div>
    </Card>
  )
}
