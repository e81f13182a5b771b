import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Facts } from '@/components/accounts/application-facts'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { WaiverView } from '@/lib/waivers/contract'

/** Who asks for how many, why, and how many it may hold already. */
export function WaiverFacts({ waiver }: { waiver: WaiverView }) {
  const t = useTranslations('waivers.review')
  const kinds = useTranslations('accounts.subjects')
  const day = useMomentText()
  const { grant } = waiver
  return (
    <Card title={t('facts')} aside={<RuleLink code="ACC-5" />}>
      <Facts
        lines={[
          [t('subject'), `${waiver.subjectName} · ${kinds(waiver.subjectKind)}`],
          [t('more'), waiver.more],
          [t('places'), t('placesText', { most: waiver.mostThen, held: waiver.heldThen })],
          [t('reason'), <span className="whitespace-pre-line">{waiver.reason}</span>],
          [t('submitted'), day(waiver.submittedAt)],
          [t('due'), day(waiver.dueOn)],
          [
            t('application'),
            <Link
              href={`/moderation/applications/${waiver.applicationId}`}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {t('toApplication')}
            </Link>,
          ],
          ...(grant
            ? ([
                [t('granted'), t('grantText', { more: grant.more, since: day(grant.since), until: day(grant.until) })],
                [t('reference'), grant.reference],
              ] as const)
            : []),
        ]}
      />
    </Card>
  )
}

/** Each step with its actor, time and reason, kept for ever. */
export function WaiverHistory({ steps }: Pick<WaiverView, 'steps'>) {
  const t = useTranslations('waivers.review')
  const day = useMomentText()
  return (
    <Card title={t('history')}>
      <ol className="space-y-3">
        {steps.map(({ what, by, at, reason }) => (
          <li key={`${what}-${at}`} className="border-l-2 border-border-secondary pl-3">
            <p className="text-sm font-medium">{t(`what.${what as 'submitted'}`)}</p>
            <p className="text-xs text-muted">
              {by ?? t('applicant')} · {day(at)}
            </p>
            {reason ? <p className="text-sm whitespace-pre-line">{reason}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
