import { useTranslations } from 'next-intl'
import { Facts } from '@/components/accounts/application-facts'
import { useMomentText } from '@/components/texts'
import { StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { ConfirmationReviewView, ConfirmationView, Difference } from '@/lib/confirmations/contract'

/** What is to change beside what is registered; numbers masked (AUTH-4). */
export function ChangeFacts({ change }: { change: ConfirmationReviewView }) {
  const t = useTranslations('confirmations.review')
  const kinds = useTranslations('accounts.subjects')
  const day = useMomentText()
  return (
    <>
      <Card title={t('differences')} aside={<RuleLink code="ACC-16" />}>
        <Differences differences={change.differences} />
      </Card>
      <Card>
        <Facts
          lines={[
            [t('account'), change.accountName],
            [t('subject'), `${change.subjectName} · ${kinds(change.subjectKind)}`],
            [t('number'), change.unchanged.numberMasked],
            [t('note'), change.note],
            [t('handedIn'), day(change.at)],
          ]}
        />
      </Card>
    </>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('confirmations')
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            {(['field', 'before', 'after'] as const).map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-normal">
                {t(`review.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {differences.map(({ field, before, after }) => (
            <tr key={field} className="align-top">
              <th scope="row" className="py-2 pr-4 font-medium">
                {t(`fields.${field}`)}
              </th>
              <td className="py-2 pr-4 break-words text-muted">{before}</td>
              <td className="py-2 break-words">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The account's confirmations so far. */
export function ConfirmationHistory({ past }: { past: readonly ConfirmationView[] }) {
  const t = useTranslations('confirmations')
  return (
    <Card title={t('review.past')}>
      {past.length === 0 ? <p className="text-sm text-muted">{t('review.noPast')}</p> : <Past past={past} />}
    </Card>
  )
}

/** Each confirmation with what became of it. */
export function Past({ past }: { past: readonly ConfirmationView[] }) {
  const t = useTranslations('confirmations')
  const day = useMomentText()
  return (
    <ol className="space-y-3">
      {past.map((one) => (
        <li key={one.id} className="border-l-2 border-border-secondary pl-3 text-sm">
          <StatusBadge tone={one.state === 'CONFIRMED' || one.state === 'APPROVED' ? 'success' : 'neutral'}>
            {t(`states.${one.state}`)}
          </StatusBadge>
          <p className="mt-1 text-xs text-muted">{day(one.decided?.at ?? one.at)}</p>
          {one.fields.length > 0 ? <p>{one.fields.map((field) => t(`fields.${field}`)).join(' · ')}</p> : null}
          {one.decided?.reason ? <p>{one.decided.reason}</p> : null}
        </li>
      ))}
    </ol>
  )
}
