'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/contract'
import type { Decision } from './use-decision'

const DAY_MS = 86_400_000

export interface ConsequencesProps {
  found: Pick<CaseView, 'title' | 'account' | 'reportCount' | 'appealDays' | 'exportDays' | 'certifiedUntil' | 'now'>
  decision: Pick<Decision, 'outcome' | 'clause' | 'days' | 'barFor' | 'removes' | 'isProposal'>
}

/** What will happen when this decision is made, sentence by sentence, before it is made. */
export function Consequences({ found, decision }: ConsequencesProps) {
  const t = useTranslations('moderation.decide')
  const sentences = useSentences(found, decision)
  return (
    <div className="rounded-lg border border-border bg-surface-secondary px-4 py-3 text-sm">
      <p className="font-medium">{t(decision.isProposal ? 'willFollow' : 'willHappen')}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5" aria-live="polite">
        {sentences.map((sentence) => (sentence ? <li key={sentence}>{sentence}</li> : null))}
      </ul>
      <p className="mt-2 text-muted">{t(decision.isProposal ? 'notFinal' : 'final')}</p>
    </div>
  )
}

function useSentences(found: ConsequencesProps['found'], decision: ConsequencesProps['decision']) {
  const t = useTranslations('moderation.decide')
  const measures = useMeasures(found, decision)
  const { outcome, clause, removes, isProposal } = decision
  const reporters = t('will.tellReporters', { count: found.reportCount })
  if (isProposal) return [t('will.propose'), t('will.waits', { account: found.account.name })]
  if (outcome === 'dismiss') return [t('will.nothing'), reporters]
  return [
    removes && t('will.remove', { title: found.title, clause: clause || t('noRule') }),
    ...measures,
    t('will.tellAccount', { days: found.appealDays }),
    t('will.publish'),
    reporters,
  ]
}

/** What the measures do to the account, each in a sentence. */
function useMeasures(found: ConsequencesProps['found'], { outcome, days, barFor }: ConsequencesProps['decision']) {
  const t = useTranslations('moderation.decide')
  const format = useFormatter()
  const account = found.account.name
  const moment = (at: number) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const after = (count: string) => moment(Date.parse(found.now) + Number(count) * DAY_MS)
  const barred =
    barFor === 'ever'
      ? t('will.barCertificationEver', { account })
      : t('will.barCertification', { account, until: after(barFor) })
  if (outcome === 'remove') return []
  if (outcome === 'bar_sending') return [t('will.bar', { account, until: after(days) })]
  if (outcome === 'end_account') return [t('will.endAccount', { account, days: found.exportDays })]
  if (outcome === 'bar_certification') return [barred, found.certifiedUntil && t('will.keepCertification')]
  if (outcome !== 'end_certification') return [t('will.warn', { account })]
  return [t('will.endCertification', { account }), barFor === 'none' ? t('will.mayApply') : barred]
}
