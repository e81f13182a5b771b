import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { lasts, type ViolationView } from '@/lib/moderation/contract'
import { StatusBadge } from '../ui/badge'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { RuleLink } from '../ui/rule-link'

/** One decision against the account: what, which rule, which words, what follows until when, and how to appeal. */
export function ViolationCard({ violation }: { violation: ViolationView }) {
  const t = useTranslations('moderation')
  const rules = useTranslations('rules')
  const isStanding = violation.measures.some(({ isInForce }) => isInForce)
  return (
    <div id={violation.id} className="scroll-mt-20">
      <Card
        title={violation.title}
        aside={<StatusBadge tone={isStanding ? 'danger' : 'neutral'}>{t(`outcome.${violation.outcome}`)}</StatusBadge>}
      >
        <p className="text-sm text-muted">
          {t(`kind.${violation.targetKind}`)} · <DateTime at={violation.decidedAt} />
        </p>
        <dl className="mt-4 grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[7rem_1fr]">
          <Line name={t('case.rule')}>
            <span className="font-medium">{rules(`${violation.clause}.title`)}</span>{' '}
            <RuleLink code={violation.clause} />
            <span className="block text-muted">{rules(`${violation.clause}.text`)}</span>
          </Line>
          {violation.passage ? (
            <Line name={t('violations.passage')}>
              <span className="block border-l-2 border-danger pl-3">{violation.passage}</span>
            </Line>
          ) : null}
          <Line name={t('violations.reason')}>
            <span className="whitespace-pre-line">{violation.reason}</span>
          </Line>
          <Line name={t('violations.follows')}>
            <Measures violation={violation} />
          </Line>
        </dl>
      </Card>
    </div>
  )
}

function Measures({ violation }: { violation: ViolationView }) {
  const t = useTranslations('moderation')
  const span = ({ measure, until, isInForce }: ViolationView['measures'][number]) => {
    if (!lasts(measure)) return t('violations.recorded')
    if (until === null) return t('violations.standingEver')
    return t.rich(isInForce ? 'violations.standing' : 'violations.over', { when: () => <DateTime at={until} /> })
  }
  const when = () => <DateTime at={violation.appealUntil} />
  return (
    <>
      <ul className="space-y-1">
        {violation.measures.map((one) => (
          <li key={one.penaltyId}>
            {t(`measure.${one.measure}`)} {one.functions.map((name) => t(`functions.${name}`)).join(' · ')}{' '}
            <span className="text-muted">{span(one)}</span>
          </li>
        ))}
      </ul>
      {violation.overturnedAt ? (
        <p className="mt-3 font-medium">
          {t.rich('violations.overturned', { when: () => <DateTime at={violation.overturnedAt ?? ''} /> })}
        </p>
      ) : null}
      <p className="mt-3 text-muted" hidden={violation.overturnedAt !== null}>
        {t.rich(violation.canStillAppeal ? 'violations.appeal' : 'violations.appealOver', { when })}
      </p>
      <Link href={`/notices/${violation.id}`} className="mt-2 inline-block text-link underline underline-offset-2">
        {t('violations.notice')}
      </Link>
    </>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
)
