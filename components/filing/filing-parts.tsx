import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { RuleLink } from '@/components/ui/rule-link'
import type { FilingState, FilingView } from '@/lib/filing/contract'
import { Facts } from '../accounts/application-facts'

const TONES: Record<FilingState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  ACCEPTED: 'success',
  RETURNED: 'warning',
}

/** The state that a filing is in, and that it is late where it is. */
export function FilingStateBadge({ filing }: { filing: Pick<FilingView, 'state' | 'isOverdue'> }) {
  const t = useTranslations('filing')
  return (
    <span className="inline-flex flex-wrap gap-2">
      <StatusBadge tone={TONES[filing.state]}>{t(`states.${filing.state}`)}</StatusBadge>
      {filing.isOverdue ? <Badge tone="danger">{t('late')}</Badge> : null}
    </span>
  )
}

/** What the registration knows; numbers masked (AUTH-4). */
export function FilingFactsCard({ filing: { facts } }: { filing: FilingView }) {
  const t = useTranslations('filing')
  const kinds = useTranslations('layout.kinds')
  const day = useMomentText()
  return (
    <Card title={t('facts')} aside={<RuleLink code="AUTH-4" />}>
      <Facts
        lines={[
          [t('account'), facts.accountName],
          [t('handle'), facts.handle],
          [t('kind'), kinds(facts.kind)],
          [t('subject'), `${facts.subjectName} · ${t(`subjects.${facts.subjectKind}`)}`],
          [t('subjectNumber'), facts.subjectNumber],
          [t('operatorNumber'), facts.operatorNumber],
          [t('liveSince'), facts.liveSince ? day(facts.liveSince) : ''],
        ]}
      />
      <p className="mt-3 text-sm text-muted">{t('factsHelp')}</p>
    </Card>
  )
}

/** What was handed in, for who only reads it. */
export function FilingAnswersCard({ filing: { answers, regionName } }: { filing: FilingView }) {
  const t = useTranslations('filing')
  return (
    <Card title={t('form')}>
      <Facts
        lines={[
          [t('region'), regionName ?? ''],
          [t('contactName'), answers.contactName],
          [t('contactPhone'), answers.contactPhone],
          [t('contactEmail'), answers.contactEmail],
          [t('address'), answers.address],
          [t('operatorName'), answers.operatorName],
          [t('operatorPhone'), answers.operatorPhone],
          [t('purpose'), answers.purpose],
        ]}
      />
    </Card>
  )
}

/** Each submission, return and acceptance, the latest first. */
export function FilingHistory({ steps }: Pick<FilingView, 'steps'>) {
  const t = useTranslations('filing')
  return (
    <Card title={t('history')}>
      {steps.length === 0 ? <p className="text-muted">{t('noHistory')}</p> : null}
      <ol className="space-y-4">
        {steps.map(({ id, what, at, reason, number, regionName, mend }) => (
          <li key={id} className="border-l-2 border-border pl-4">
            <p className="font-medium">
              {t(`steps.${what}`)} {number ? <span className="tabular">{number}</span> : null}
            </p>
            <p className="text-sm text-muted">
              <DateTime at={at} /> {regionName ? ` · ${regionName}` : null}
            </p>
            {reason ? <p className="mt-1 text-sm">{reason}</p> : null}
            {mend.length > 0 ? (
              <p className="text-sm text-muted">
                {t('returnedMend', { fields: mend.map((field) => t(`fields.${field}`)).join(' · ') })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
