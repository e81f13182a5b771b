import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewTable } from '@/components/certification/review-table'
import { Badge } from '@/components/ui/badge'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listReviews } from '@/lib/certification'
import { ask } from '@/lib/platform/http/page-context'

const TABS = ['waiting', 'decided'] as const
const BASE = '/moderation/certifications'

interface PageProps {
  searchParams: Promise<{ state?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('certification.reviews'))('title') }
}

/** The checks that no rule could decide (CERT-1). */
export default async function CertificationReviewsPage({ searchParams }: PageProps) {
  const t = await getTranslations('certification.reviews')
  const { state: wanted, cursor } = await searchParams
  const state = TABS.find((tab) => tab === wanted) ?? 'waiting'
  const queue = await ask('administrator', listReviews, { state, cursor })
  const first = `${BASE}?state=${state}`
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={
          <>
            {queue.late > 0 ? <Badge tone="danger">{t('lateCount', { count: queue.late })}</Badge> : null}
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
      />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((tab) => ({
          href: `${BASE}?state=${tab}`,
          title: t(tab),
          count: tab === 'waiting' ? queue.waiting : undefined,
          isCurrent: tab === state,
        }))}
      />
      <div className="mt-4">
        <ReviewTable rows={queue.rows} />
      </div>
      <Pagination
        firstHref={first}
        nextHref={queue.next ? `${first}&cursor=${queue.next}` : null}
        previousHref={cursor ? first : null}
      />
    </>
  )
}
