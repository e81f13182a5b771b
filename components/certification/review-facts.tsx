import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReviewView } from '@/lib/certification/contract'
import { Facts } from '../accounts/application-facts'
import { useMomentText } from '../texts'
import { Card } from '../ui/card'
import { CheckFields } from './check-fields'

/** What was ordered and what the newest check compared, for the person who decides. */
export function ReviewFacts({ review }: { review: ReviewView }) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  const [check] = review.order.checks
  return (
    <Card title={t('reviews.facts')}>
      <Facts
        lines={[
          [
            t('reviews.account'),
            <Link
              key="account"
              href={`/p/${review.account.handle}`}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {review.account.name}
            </Link>,
          ],
          [t('reviews.subjectKind'), t(`kinds.${review.subjectKind}`)],
          [t('reviews.channel'), t(`channelNames.${review.channel}`)],
          [t('reviews.reference'), review.order.reference],
          [t('reviews.paid'), review.paidAt ? moment(review.paidAt) : ''],
          [t('reviews.due'), review.dueOn ? moment(review.dueOn) : ''],
        ]}
      />
      {check && check.fields.length > 0 ? (
        <div className="mt-4">
          <CheckFields fields={check.fields} />
        </div>
      ) : null}
    </Card>
  )
}
