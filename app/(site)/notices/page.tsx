import { Rss } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeList } from '@/components/notices/notice-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listNotices } from '@/lib/notices'
import { ask } from '@/lib/platform/http/page-context'
import { CLAUSES } from '@/lib/rulebook/contract'

interface PageProps {
  searchParams: Promise<{ q?: string; clause?: string; after?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices')
  return {
    title: t('title'),
    description: t('about'),
    alternates: { types: { 'application/atom+xml': '/notices/feed.xml' } },
  }
}

export default async function NoticesPage({ searchParams }: PageProps) {
  const { q, clause, after } = await searchParams
  const { notices, next } = await ask('public', listNotices, { q, clause, after })
  const t = await getTranslations('notices')
  const isFiltered = Boolean(q || clause)
  const address = (cursor?: string) => {
    const wanted = new URLSearchParams({ ...(q && { q }), ...(clause && { clause }), ...(cursor && { after: cursor }) })
    return wanted.size ? `/notices?${wanted}` : '/notices'
  }
  return (
    <div className="pt-6">
      <PageHeader title={t('title')} description={t('about')} actions={<FeedLink label={t('feed')} />} />
      <div className="mb-6">
        <SearchField action="/notices" defaultValue={q} placeholder={t('search')}>
          <ClauseSelect label={t('rule')} all={t('allRules')} value={clause} />
        </SearchField>
      </div>
      {notices.length > 0 ? (
        <NoticeList notices={notices} />
      ) : (
        <EmptyState title={t(isFiltered ? 'noneTitle' : 'emptyTitle')}>
          {t(isFiltered ? 'noneText' : 'emptyText')}
        </EmptyState>
      )}
      <Pagination firstHref={address()} previousHref={after ? address() : null} nextHref={next && address(next)} />
    </div>
  )
}

const FeedLink = ({ label }: { label: string }) => (
  <a
    href="/notices/feed.xml"
    className="inline-flex min-h-9 items-center gap-2 rounded-lg px-3 text-sm text-link hover:bg-default-soft"
  >
    <Rss size={16} aria-hidden />
    {label}
  </a>
)

async function ClauseSelect({ label, all, value }: { label: string; all: string; value: string | undefined }) {
  const rules = await getTranslations('rules')
  return (
    <label className="block max-w-full">
      <span className="sr-only">{label}</span>
      <select
        name="clause"
        defaultValue={value ?? ''}
        className="h-10 max-w-full rounded-lg border border-field-border bg-field px-3 text-sm sm:max-w-56"
      >
        <option value="">{all}</option>
        {CLAUSES.map(({ code }) => (
          <option key={code} value={code}>{`${code} ${rules(`${code}.title`)}`}</option>
        ))}
      </select>
    </label>
  )
}
