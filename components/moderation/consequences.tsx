'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/contract'
import type { Decision } from './use-decision'

const DAY_MS = 86_400_000

export interface ConsequencesProps {
  found: Pick<CaseView, 'title' | 'account' | 'reportCount' | 'appealDays' | 'now'>
  decision: Pick<Decision, 'outcome' | 'clause' | 'days' | 'removes'>
}

/** What will happen when this decision is made, sentence by sentence, before it is made. */
export function Consequences({ found, decision: { outcome, clause, days, removes } }: ConsequencesProps) {
  const t = useTranslations('moderation.decide')
  const format = useFormatter()
  const account = found.account.name
  const until = format.dateTime(new Date(Date.parse(found.now) + Number(days) * DAY_MS), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const reporters = t('will.tellReporters', { count: found.reportCount })
  const sentences =
    outcome === 'dismiss'
      ? [t('will.nothing'), reporters]
      : [
          removes && t('will.remove', { title: found.title, clause: clause || t('noRule') }),
          outcome === 'bar_sending' ? t('will.bar', { account, until }) : t('will.warn', { account }),
          t('will.tellAccount', { days: found.appealDays }),
          t('will.publish'),
          reporters,
        ]
  return (
    <div className="rounded-lg border border-border bg-surface-secondary px-4 py-3 text-sm">
      <p className="font-medium">{t('willHappen')}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5" aria-live="polite">
        {sentences.map((sentence) => (sentence ? <li key={sentence}>{sentence}</li> : null))}
      </ul>
      <p className="mt-2 text-muted">{t('final')}</p>
    </div>
  )
}
