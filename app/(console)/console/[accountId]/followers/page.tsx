import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowerTable } from '@/components/followers/follower-table'
import { TagList } from '@/components/followers/tag-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listFollowers, listTags } from '@/lib/followers'
import { FollowerFilter, type TagView } from '@/lib/followers/contract'
import { ask } from '@/lib/platform/http/page-context'
import { block, createTag, deleteTag, remark, renameTag, tag } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ filter?: string; q?: string; cursor?: string; tag?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followers'))('title') }
}

/** Who follows this account. */
export default async function FollowersPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { filter: wished, q = '', cursor, tag: tagId }] = [await params, await searchParams]
  const filter = FollowerFilter.catch('following').parse(wished)
  const page = await ask('operator', listFollowers, { accountId, filter, search: q, cursor, tagId })
  const tags = await ask('operator', listTags, { accountId })
  const t = await getTranslations('followers')
  const base = `/console/${accountId}/followers`
  const href = (changes: Record<string, string>) => {
    const query = new URLSearchParams({
      ...(filter !== 'following' && { filter }),
      ...(q && { q }),
      ...(tagId && { tag: tagId }),
      ...changes,
    })
    return query.size > 0 ? `${base}?${query}` : base
  }
  const tabs = FollowerFilter.options.map((one) => ({
    href: one === 'following' ? base : `${base}?filter=${one}`,
    title: t(`filters.${one}`),
    count: one === 'left' ? undefined : page.counts[one],
    isCurrent: one === filter,
  }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={
          page.mayChange ? (
            <TagList accountId={accountId} tags={tags} create={createTag} rename={renameTag} remove={deleteTag} />
          ) : null
        }
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
      />
      <LinkTabs label={t('filters.label')} tabs={tabs} />
      <Filters base={base} tags={tags} tagId={tagId} q={q} filter={filter} />
      {page.followers.length > 0 ? (
        <FollowerTable
          accountId={accountId}
          followers={page.followers}
          filter={filter}
          mayChange={page.mayChange}
          tags={tags}
          tag={tag}
          remark={remark}
          block={block}
        />
      ) : (
        <Nobody filter={filter} isSearch={q !== '' || tagId !== undefined} accountId={accountId} />
      )}
      <Pagination
        firstHref={href({})}
        previousHref={cursor ? href({}) : null}
        nextHref={page.nextCursor ? href({ cursor: page.nextCursor }) : null}
      />
    </>
  )
}

interface FiltersProps {
  base: string
  tags: readonly TagView[]
  tagId: string | undefined
  q: string
  filter: FollowerFilter
}

/** Tags and the search; each keeps what the other chose. */
async function Filters({ base, tags, tagId, q, filter }: FiltersProps) {
  const t = await getTranslations('followers')
  return (
    <>
      <TagFilter base={base} tags={tags} tagId={tagId} />
      <div className="mb-4">
        <SearchField
          action={base}
          defaultValue={q}
          placeholder={t('search')}
          keep={{ filter: filter === 'following' ? undefined : filter, tag: tagId }}
        />
      </div>
    </>
  )
}

/** The account's tags as filters in the address bar. */
async function TagFilter({ base, tags, tagId }: { base: string; tags: readonly TagView[]; tagId: string | undefined }) {
  if (tags.length === 0) return null
  const t = await getTranslations('followers.tags')
  const all = { href: base, title: t('all'), isCurrent: !tagId }
  const each = tags.map(({ id, name, followers }) => ({
    href: `${base}?tag=${id}`,
    title: name,
    count: followers,
    isCurrent: id === tagId,
  }))
  return <LinkTabs label={t('filter')} tabs={[all, ...each]} />
}

async function Nobody({
  filter,
  isSearch,
  accountId,
}: {
  filter: FollowerFilter
  isSearch: boolean
  accountId: string
}) {
  const t = await getTranslations('followers.empty')
  const words = isSearch
    ? ['none', 'noneText']
    : filter === 'following'
      ? ['title', 'text']
      : filter === 'blocked'
        ? ['blocked', 'blockedText']
        : ['left', 'leftText']
  const isFirst = !isSearch && filter === 'following'
  return (
    <EmptyState
      title={t(words[0] ?? 'title')}
      icon={<Users size={28} strokeWidth={1.5} />}
      action={isFirst ? <LinkButton href={`/console/${accountId}/account`}>{t('action')}</LinkButton> : null}
    >
      {t(words[1] ?? 'text')}
    </EmptyState>
  )
}
