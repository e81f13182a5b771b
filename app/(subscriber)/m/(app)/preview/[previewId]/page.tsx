import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ArticleView } from '@/components/articles/article-view'
import { EmptyState } from '@/components/ui/empty-state'
import { getPreview } from '@/lib/mass-send'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ previewId: string }>
  searchParams: Promise<{ article?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { accountName } = await ask('subscriber', getPreview, await params)
  const t = await getTranslations('mass-send.preview')
  return { title: t('pageTitle', { name: accountName }), robots: { index: false } }
}

/** Drafts that were sent to this reader to look at. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { previewId } = await params
  const { article: articleId } = await searchParams
  const view = await ask('subscriber', getPreview, { previewId, articleId })
  const t = await getTranslations('mass-send.preview')
  const format = await getFormatter()
  const until = format.dateTime(new Date(view.expiresAt), { dateStyle: 'medium', timeStyle: 'short' })
  const { article } = view
  if (view.isOver) return <EmptyState title={t('over', { until })}>{t('overText')}</EmptyState>
  if (!article) return <EmptyState title={t('gone')}>{t('goneText')}</EmptyState>
  const others = view.articles.filter(({ id }) => id !== article.id)
  return (
    <>
      <p role="note" className="bg-warning-soft px-4 py-3 text-sm text-warning-soft-foreground">
        {t('pageNote', { until })}
      </p>
      <ArticleView
        title={article.title}
        author={article.author}
        account={article.account}
        publishedAt={null}
        body={article.body}
        isPreview
        foot={
          others.length > 0 ? (
            <nav aria-label={t('others')}>
              <p className="mb-2 font-medium">{t('others')}</p>
              <ul className="space-y-1">
                {others.map(({ id, title }) => (
                  <li key={id}>
                    <Link
                      href={`/m/preview/${previewId}?article=${id}`}
                      className="inline-flex min-h-6 items-center text-link hover:underline"
                    >
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null
        }
      />
    </>
  )
}
