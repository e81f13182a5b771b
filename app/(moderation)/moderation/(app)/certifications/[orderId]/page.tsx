import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ReviewFacts } from '@/components/certification/review-facts'
import { OrderStateBadge } from '@/components/certification/order-state'
import { ReviewDecision } from '@/components/certification/review-decision'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getReview } from '@/lib/certification'
import { ask } from '@/lib/platform/http/page-context'
import { decide } from '../actions'

interface PageProps {
  params: Promise<{ orderId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('certification.reviews'))('title') }
}

/** One application that no rule could decide: everything that was compared, and the decision. */
export default async function CertificationReviewPage({ params }: PageProps) {
  const review = await ask('administrator', getReview, await params)
  const t = await getTranslations('certification.reviews')
  const decided = review.order.checks.find((check) => check.decided !== null)?.decided
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/certifications"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={review.account.name}
        mark={
          <>
            <OrderStateBadge order={review.order} />
            {review.isLate ? <Badge tone="danger">{t('late')}</Badge> : null}
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_26rem]">
        <ReviewFacts review={review} />
        {review.state === 'REVIEW' ? (
          <ReviewDecision key={review.version} review={review} decide={decide} />
        ) : decided ? (
          <Card title={t('decidedTitle')}>{decided.reason}</Card>
        ) : null}
      </div>
    </>
  )
}
