import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { ApplicationReviewView } from '@/lib/accounts/contract'

/** Names and values, one under the other on a phone, side by side where there is room. */
export function Facts({ lines }: { lines: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="divide-y divide-separator">
      {lines.map(([name, value], at) => (
        <div key={at} className="grid gap-x-4 py-2 sm:grid-cols-[min(11rem,40%)_1fr]">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was submitted, as the reviewer needs it; numbers are masked (AUTH-4). */
export function ApplicationFacts({ application }: { application: ApplicationReviewView }) {
  const t = useTranslations('accounts.review')
  const all = useTranslations('accounts')
  const day = useMomentText()
  const { subject, limit } = application
  const rule = (words: string, code: string) => (
    <>
      {words} <RuleLink code={code} />
    </>
  )
  return (
    <Card title={t('facts')}>
      <Facts
        lines={[
          [t('name'), application.name],
          [t('intro'), application.intro],
          [all('settings.kind'), all(`kinds.${application.kind}`)],
          [t('subject'), `${subject.name} · ${all(`subjects.${subject.kind}`)}`],
          [rule(t('number'), 'AUTH-4'), subject.numberMasked],
          [t('contact'), `${subject.contactName} · ${subject.contactPhone}`],
          [t('operator'), subject.operatorName],
          [t('operatorNumber'), subject.operatorNumberMasked],
          [t('binding'), application.binding],
          [rule(t('limit'), 'ACC-4'), t('limitText', { ...limit, day: day(limit.day) })],
          [
            rule(t('window'), 'ACC-6'),
            t('windowText', { usableFrom: day(application.usableFrom), dueOn: day(application.dueOn) }),
          ],
        ]}
      />
    </Card>
  )
}

/** What happened to it so far: each submission, return and approval with its reason. */
export function ApplicationHistory({ steps }: Pick<ApplicationReviewView, 'steps'>) {
  const t = useTranslations('accounts.review')
  const day = useMomentText()
  return (
    <Card title={t('history')}>
      <ol className="space-y-3">
        {steps.map((step) => (
          <li key={step.at} className="border-l-2 border-border-secondary pl-3">
            <p className="text-sm font-medium">
              {t(`what.${step.what as 'submitted'}`)}
              {step.fastTrack ? ` · ${t('viaFastTrack')}` : ''}
            </p>
            <p className="text-xs text-muted">{day(step.at)}</p>
            {step.reason ? <p className="text-sm">{step.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
