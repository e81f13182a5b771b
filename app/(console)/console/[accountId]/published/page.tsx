import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublishedList } from '@/components/articles/published-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listPublished } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'
import { deleteArticle } from '../articles/actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('published.title') }
}

export default async function PublishedPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { q = '', cursor }] = [await params, await searchParams]
  const { articles, nextCursor, total } = await ask('operator', listPublished, { accountId, search: q, cursor })
  const t = await getTranslations('articles.published')
  const here = `/console/${accountId}/published`
  const search: Record<string, string> = q ? { q } : {}
  const first = q ? `${here}?${new URLSearchParams(search)}` : here
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      {total > 0 || q ? <SearchField action={here} defaultValue={q} placeholder={t('search')} /> : null}
      {articles.length > 0 ? (
        <PublishedList accountId={accountId} articles={articles} remove={deleteArticle} />
      ) : (
        <div className="mt-4">
          <EmptyState
            icon={<ScrollText size={28} strokeWidth={1.5} />}
            title={t(q ? 'noneFound' : 'empty')}
            action={q ? null : <LinkButton href={`/console/${accountId}/articles`}>{t('toDrafts')}</LinkButton>}
          >
            {q ? null : t('emptyAbout')}
          </EmptyState>
        </div>
      )}
      <Pagination
        firstHref={first}
        previousHref={cursor ? first : null}
        nextHref={nextCursor ? `${here}?${new URLSearchParams({ ...search, cursor: nextCursor })}` : null}
      />
    </>
  )
}
