import { useTranslations } from 'next-intl'
import type { ArticlePlace } from '@/lib/collections/contract'

/** Where the article stands in its series: the one before and the one after (E16). */
export function ArticlePlaces({ places }: { places: readonly ArticlePlace[] }) {
  const t = useTranslations('collections.reader')
  if (places.length === 0) return null
  return (
    <div className="mt-10 space-y-4">
      {places.map(({ collectionId, title, position, count, previous, next }) => (
        <nav
          key={collectionId}
          aria-label={t('placeLabel', { title })}
          className="rounded-lg border border-border bg-surface p-4 text-base text-foreground"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-2">
            <a
              href={`/c/${collectionId}`}
              className="inline-flex min-h-8 items-center font-medium text-link hover:underline"
            >
              {t('place', { title })}
            </a>
            <span className="tabular text-sm text-muted">{t('position', { position, count })}</span>
          </p>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {previous ? <Neighbour rel="prev" label={t('previous')} article={previous} /> : <span aria-hidden />}
            {next ? <Neighbour rel="next" label={t('next')} article={next} /> : null}
          </div>
        </nav>
      ))}
    </div>
  )
}

function Neighbour({ rel, label, article }: { rel: string; label: string; article: { id: string; title: string } }) {
  return (
    <a href={`/a/${article.id}`} rel={rel} className="block rounded-md p-2 hover:bg-surface-hover">
      <span className="block text-xs text-muted">{label}</span>
      <span className="line-clamp-2 font-medium">{article.title}</span>
    </a>
  )
}
