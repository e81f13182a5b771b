import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/contract'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { RuleLink } from '../ui/rule-link'

/** That somebody proposes to end the account, what they found, and who is to decide: someone else (S27). */
export function ProposalCard({ found: { proposal, may } }: { found: Pick<CaseView, 'proposal' | 'may'> }) {
  const t = useTranslations('moderation')
  const rules = useTranslations('rules')
  if (!proposal) return null
  const { code } = may.endAccount.ok ? { code: null } : may.endAccount
  return (
    <Card title={t('proposal.title')} aside={<RuleLink code="MOD-4" />}>
      <p className="text-sm text-muted">
        {t.rich('proposal.by', { name: proposal.by, when: () => <DateTime at={proposal.at} /> })}
      </p>
      <p className="mt-3 text-sm">
        {rules(`${proposal.clause}.title`)} <RuleLink code={proposal.clause} />
      </p>
      <blockquote className="mt-2 border-l-2 border-danger pl-3 text-sm">{proposal.passage}</blockquote>
      <p className="mt-2 text-sm whitespace-pre-line">{proposal.reason}</p>
      <p className="mt-3 text-sm text-muted">
        {code ? t(`refusals.${code.slice('moderation.'.length)}`) : t('proposal.yours')}
      </p>
    </Card>
  )
}
