import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldSend } from '@/components/checkup/held-send'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listSendReviews } from '@/lib/checkup'
import { ask } from '@/lib/platform/http/page-context'
import { refuse, release } from './actions'

const HERE = '/moderation/held-sends'
const TABS = ['waiting', 'decided'] as const

interface Props {
  searchParams: Promise<{ show?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checkup.reviews'))('title') }
}

/** Sends that the check-up kept back, with what it found, for a person to release or not (MOD-2). */
export default async function HeldSendsPage({ searchParams }: Props) {
  const { show: wanted, cursor } = await searchParams
  const show = TABS.find((tab) => tab === wanted) ?? 'waiting'
  const t = await getTranslations('checkup.reviews')
  const { reviews, next, waiting } = await ask('administrator', listSendReviews, { show, cursor })
  const first = `${HERE}?show=${show}`
  const tabs = TABS.map((tab) => ({
    href: `${HERE}?show=${tab}`,
    title: tab === 'waiting' ? `${t('tabs.waiting')} ${waiting}` : t('tabs.decided'),
    isCurrent: tab === show,
  }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <LinkTabs label={t('title')} tabs={tabs} />
      {reviews.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : null}
      <ul className="space-y-4">
        {reviews.map((review) => (
          <li key={review.massSendId}>
            <HeldSend review={review} release={release} refuse={refuse} />
          </li>
        ))}
      </ul>
      <Pagination
        firstHref={first}
        previousHref={cursor ? first : null}
        nextHref={next && `${first}&cursor=${encodeURIComponent(next)}`}
      />
    </>
  )
}
