import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueueFilter } from '@/components/moderation/queue-filter'
import { QueueList } from '@/components/moderation/queue-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listQueue } from '@/lib/moderation'
import { QueueFilter as Show } from '@/lib/moderation/contract'
import { ask } from '@/lib/platform/http/page-context'
import { claimCase } from './actions'

type Search = { show?: string; severity?: string; kind?: string; after?: string }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.queue'))('title') }
}

const address = (wanted: Search) => {
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `/moderation/queue?${new URLSearchParams(given)}` : '/moderation/queue'
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const { rows, next, counts, mayClaim } = await ask('administrator', listQueue, search)
  const t = await getTranslations('moderation.queue')
  const { show, severity, kind } = search
  const isFiltered = Boolean(severity ?? kind ?? (show && show !== 'open'))
  const tabs = Show.options.map((name) => ({
    href: address({ ...(name !== 'open' && { show: name }) }),
    title: t(name),
    count: name === 'decided' ? undefined : counts[name],
    isCurrent: name === (show ?? 'open'),
  }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <LinkTabs label={t('tabs')} tabs={tabs} />
      <QueueFilter show={show} severity={severity} kind={kind} />
      {rows.length > 0 ? (
        <QueueList rows={rows} claim={mayClaim ? claimCase : null} />
      ) : (
        <EmptyState title={t(isFiltered ? 'noneTitle' : 'emptyTitle')}>
          {t(isFiltered ? 'noneText' : 'emptyText')}
        </EmptyState>
      )}
      <Pagination
        firstHref={address({ show, severity, kind })}
        previousHref={search.after ? address({ show, severity, kind }) : null}
        nextHref={next && address({ show, severity, kind, after: next })}
      />
    </>
  )
}
