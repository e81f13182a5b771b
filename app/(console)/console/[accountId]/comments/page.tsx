import { MessageSquareText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommentDesk } from '@/components/comments/comment-desk'
import { CommentRules } from '@/components/comments/comment-rules'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { getCommentRules, listComments } from '@/lib/comments'
import { CommentFilter } from '@/lib/comments/contract'
import { ask } from '@/lib/platform/http/page-context'
import { block, handle, pin, reply, saveDefault, saveRule } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ filter?: string; q?: string; article?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comments'))('title') }
}

/** Every comment under the account's articles: choose, answer, pin, delete, several at once (PUB-7). */
export default async function CommentsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { filter: wished, q = '', article, cursor }] = [await params, await searchParams]
  const filter = CommentFilter.catch('waiting').parse(wished)
  const [page, rules, t] = await Promise.all([
    ask('operator', listComments, { accountId, filter, search: q, articleId: article, cursor }),
    ask('operator', getCommentRules, { accountId, articleId: article }),
    getTranslations('comments'),
  ])
  const base = `/console/${accountId}/comments`
  const href = (changes: Record<string, string | undefined>) => {
    const wanted = { filter: filter === 'waiting' ? undefined : filter, q: q || undefined, article, ...changes }
    const query = new URLSearchParams(Object.entries(wanted).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    return query.size > 0 ? `${base}?${query}` : base
  }
  const tabs = CommentFilter.options.map((one) => ({
    href: href({ filter: one === 'waiting' ? undefined : one }),
    title: t(`filters.${one}`),
    count: one === 'waiting' && !article ? page.counts.waiting : undefined,
    isCurrent: one === filter,
  }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
        actions={<CommentRules accountId={accountId} rules={rules} saveDefault={saveDefault} saveRule={saveRule} />}
      />
      {rules.article ? <OneArticle title={rules.article.title} allHref={href({ article: undefined })} /> : null}
      <LinkTabs label={t('filters.label')} tabs={tabs} />
      <SearchField
        action={base}
        defaultValue={q}
        placeholder={t('search')}
        keep={{ filter: filter === 'waiting' ? undefined : filter, article }}
      />
      {page.comments.length > 0 ? (
        <CommentDesk accountId={accountId} page={page} deeds={{ handle, pin, reply, block }} />
      ) : (
        <div className="mt-4">
          <EmptyState
            icon={<MessageSquareText size={28} strokeWidth={1.5} />}
            title={t(q ? 'empty.none' : `empty.${filter}`)}
          >
            {q ? null : t('empty.about')}
          </EmptyState>
        </div>
      )}
      <Pagination
        firstHref={href({})}
        previousHref={cursor ? href({}) : null}
        nextHref={page.next ? href({ cursor: page.next }) : null}
      />
    </>
  )
}

/** Says that the list is that of one article, and leads back to all. */
async function OneArticle({ title, allHref }: { title: string; allHref: string }) {
  const t = await getTranslations('comments')
  return (
    <p className="mb-4 flex flex-wrap items-center gap-3 rounded-lg bg-surface-secondary px-4 py-2">
      <span className="min-w-0 break-words">{t('under', { title })}</span>
      <a href={allHref} className="inline-flex min-h-8 items-center text-link underline">
        {t('allArticles')}
      </a>
    </p>
  )
}
