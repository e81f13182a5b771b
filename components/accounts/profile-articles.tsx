import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { nativeButton } from '@/components/ui/native'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PublishedPage, PublishedSummary } from '@/lib/articles/contract'

interface Props {
  page: PublishedPage
  /** The profile's own address. */
  href: string
  isFirst: boolean
}

/** An account's articles, newest first, page by page with plain links. */
export function ProfileArticles({ page: { articles, nextCursor, total }, href, isFirst }: Props) {
  const t = useTranslations('profile')
  return (
    <section id="articles" className="mt-8 scroll-mt-4">
      <h2 className="mb-2 flex items-baseline justify-between gap-4 text-base font-semibold">
        {t('articles')}
        <span className="tabular text-sm font-normal text-muted">{t('articleCount', { count: total })}</span>
      </h2>
      {articles.length === 0 ? <p className="text-muted">{t('noArticles')}</p> : null}
      <ul className="divide-y divide-separator">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      <nav aria-label={t('pages')} className="mt-4 flex flex-wrap justify-between gap-3">
        {isFirst ? null : (
          <a href={`${href}#articles`} className={nativeButton('plain')}>
            {t('newest')}
          </a>
        )}
        {nextCursor ? (
          <a href={`${href}?before=${nextCursor}#articles`} rel="next" className={`ml-auto ${nativeButton('plain')}`}>
            {t('older')}
          </a>
        ) : null}
      </nav>
    </section>
  )
}

/** One article in a list for readers. */
export function ArticleRow({ article: { id, title, summary, cover, publishedAt } }: { article: PublishedSummary }) {
  return (
    <li>
      <Link href={`/a/${id}`} className="flex items-start gap-4 py-4">
        <span className="min-w-0 grow">
          <span className="block font-medium text-pretty">{title}</span>
          {summary ? <span className="line-clamp-2 text-sm text-muted">{summary}</span> : null}
          <RelativeTime at={publishedAt} className="text-xs text-muted" />
        </span>
        {cover ? (
          <img
            src={cover.src}
            srcSet={cover.srcset}
            sizes="96px"
            alt=""
            width={96}
            height={72}
            loading="lazy"
            className="h-18 w-24 shrink-0 rounded-lg object-cover"
          />
        ) : null}
      </Link>
    </li>
  )
}
