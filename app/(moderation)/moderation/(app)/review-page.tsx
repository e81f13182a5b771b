import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'

export const TABS = ['waiting', 'mine', 'returned', 'approved'] as const
export type Tab = (typeof TABS)[number]
export type QueueParams = Promise<{ state?: string; q?: string; cursor?: string }>

/** What a queue's address asks for. */
export async function wantedOf(searchParams: QueueParams) {
  const { state, q: search, cursor } = await searchParams
  return { state: TABS.find((tab) => tab === state) ?? ('waiting' as const), search, cursor }
}

interface Props {
  base: string
  title: string
  lead: string
  /** Left out where there is nothing to search by. */
  searchLabel?: string
  wanted: { state: Tab; search?: string; cursor?: string }
  queue: { waiting: number; late: number; next: string | null }
  children: ReactNode
}

/** The frame of a reviewers' queue: tabs and search in the address bar, what is late in the head. */
export async function ReviewPage({ base, title, lead, searchLabel, wanted, queue, children }: Props) {
  const t = await getTranslations('reviews.list')
  const { state, search, cursor } = wanted
  const first = `${base}?${new URLSearchParams({ state, ...(search ? { q: search } : {}) })}`
  return (
    <>
      <PageHeader
        title={title}
        description={lead}
        mark={
          <>
            {queue.late > 0 ? <Badge tone="danger">{t('late', { count: queue.late })}</Badge> : null}
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
      />
      <LinkTabs
        label={title}
        tabs={TABS.map((tab) => ({
          href: `${base}?state=${tab}`,
          title: t(tab),
          count: tab === 'waiting' ? queue.waiting : undefined,
          isCurrent: tab === state,
        }))}
      />
      {searchLabel ? (
        <SearchField action={base} name="q" defaultValue={search} placeholder={searchLabel} keep={{ state }} />
      ) : null}
      <div className="mt-4">{children}</div>
      <Pagination
        firstHref={first}
        nextHref={queue.next ? `${first}&cursor=${queue.next}` : null}
        previousHref={cursor ? first : null}
      />
    </>
  )
}
