import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DecisionView } from '@/lib/moderation/contract'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { RuleLink } from '../ui/rule-link'

/** The decision that stands: what, by whom, under which rule, for which words, why. */
export function DecisionCard({ decision }: { decision: DecisionView }) {
  const t = useTranslations('moderation')
  const rules = useTranslations('rules')
  return (
    <Card title={t('case.decision')}>
      <p className="text-xl font-semibold">{t(`outcome.${decision.outcome}`)}</p>
      <p className="mt-1 text-sm text-muted">
        {t.rich('case.decided', { name: decision.decidedBy, when: () => <DateTime at={decision.decidedAt} /> })}
      </p>
      <dl className="mt-4 space-y-3 text-sm">
        {decision.clause ? (
          <div>
            <dt className="text-muted">{t('case.rule')}</dt>
            <dd>
              {rules(`${decision.clause}.title`)} <RuleLink code={decision.clause} />
            </dd>
          </div>
        ) : null}
        {decision.passage ? (
          <div>
            <dt className="text-muted">{t('case.passage')}</dt>
            <dd className="border-l-2 border-danger pl-3">{decision.passage}</dd>
          </div>
        ) : null}
        <div>
          <dt className="text-muted">{t('case.reason')}</dt>
          <dd className="whitespace-pre-line">{decision.reason}</dd>
        </div>
      </dl>
      {decision.outcome === 'dismiss' ? null : (
        <Link
          href={`/notices/${decision.id}`}
          className="mt-4 inline-block text-sm text-link underline underline-offset-2"
        >
          {t('case.notice')}
        </Link>
      )}
    </Card>
  )
}
