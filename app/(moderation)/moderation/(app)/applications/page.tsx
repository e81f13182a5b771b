import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationQueue } from '@/components/accounts/application-queue'
import { Badge } from '@/components/ui/badge'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listApplications } from '@/lib/accounts'
import { ask } from '@/lib/platform/http/page-context'

const TABS = ['waiting', 'mine', 'returned', 'approved'] as const
const BASE = '/moderation/applications'

interface Props {
  searchParams: Promise<{ state?: string; q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.review')
  return { title: t('title') }
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const t = await getTranslations('accounts.review')
  const { state: wanted, q: search, cursor } = await searchParams
  const state = TABS.find((tab) => tab === wanted) ?? 'waiting'
  const queue = await ask('administrator', listApplications, { state, search, cursor })
  const first = `${BASE}?${new URLSearchParams({ state, ...(search ? { q: search } : {}) })}`
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
          title: t(`tabs.${tab}`),
          count: tab === 'waiting' ? queue.waiting : undefined,
          isCurrent: tab === state,
        }))}
      />
      <SearchField action={BASE} name="q" defaultValue={search} placeholder={t('search')} keep={{ state }} />
      <div className="mt-4">
        <ApplicationQueue rows={queue.rows} />
      </div>
      <Pagination
        firstHref={first}
        nextHref={queue.next ? `${first}&cursor=${queue.next}` : null}
        previousHref={cursor ? first : null}
      />
    </>
  )
}
