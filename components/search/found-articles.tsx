import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { RelativeTime } from '@/components/ui/relative-time'
import type { FoundPage } from '@/lib/search/contract'

/** What was found, each with the words around its first place. */
export function FoundArticles({ page, question }: { page: FoundPage; question: string }) {
  const t = useTranslations('search')
  if (page.found.length === 0) return <p className="mt-4 text-muted">{t('nothing', { question })}</p>
  return (
    <ul className="divide-y divide-separator">
      {page.found.map(({ id, title, summary, excerpt, publishedAt }) => (
        <li key={id}>
          <Link href={`/a/${id}`} className="block py-4">
            <span className="block font-medium text-pretty">{title}</span>
            {excerpt ? (
              <span className="line-clamp-2 text-sm text-muted">
                {excerpt.before}
                <mark className="rounded-sm bg-warning-soft text-warning-soft-foreground">{excerpt.match}</mark>
                {excerpt.after}
              </span>
            ) : summary ? (
              <span className="line-clamp-2 text-sm text-muted">{summary}</span>
            ) : null}
            <RelativeTime at={publishedAt} className="text-xs text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
