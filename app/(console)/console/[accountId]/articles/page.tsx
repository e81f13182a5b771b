import { FilePlus2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftList } from '@/components/articles/draft-list'
import { NewDraft } from '@/components/articles/new-draft'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listDrafts } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'
import { createDraft, deleteDraft } from './actions'
import { publish } from '../mass-send/actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('drafts.title') }
}

export default async function DraftsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { q = '', cursor }] = [await params, await searchParams]
  const { drafts, nextCursor, total } = await ask('operator', listDrafts, { accountId, search: q, cursor })
  const t = await getTranslations('articles.drafts')
  const here = `/console/${accountId}/articles`
  const search: Record<string, string> = q ? { q } : {}
  const pageAt = (at: string) => `${here}?${new URLSearchParams({ ...search, cursor: at })}`
  const first = q ? `${here}?${new URLSearchParams(search)}` : here
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={<NewDraft accountId={accountId} create={createDraft} />}
      />
      {total > 0 || q ? <SearchField action={here} defaultValue={q} placeholder={t('search')} /> : null}
      {drafts.length > 0 ? (
        <DraftList accountId={accountId} drafts={drafts} remove={deleteDraft} publish={publish} />
      ) : (
        <div className="mt-4">
          <EmptyState
            icon={<FilePlus2 size={28} strokeWidth={1.5} />}
            title={t(q ? 'noneFound' : 'empty')}
            action={q ? null : <NewDraft accountId={accountId} create={createDraft} />}
          >
            {q ? null : t('emptyAbout')}
          </EmptyState>
        </div>
      )}
      <Pagination
        firstHref={first}
        previousHref={cursor ? first : null}
        nextHref={nextCursor ? pageAt(nextCursor) : null}
      />
    </>
  )
}
