'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CorrectLink } from '@/components/corrections/correct-link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PublishedSummary } from '@/lib/articles/contract'
import { Cover } from './cover'

interface PublishedListProps {
  accountId: string
  articles: readonly PublishedSummary[]
  remove: FormAction
}

/** What was published, with its reads and what became of it. */
export function PublishedList({ accountId, articles, remove }: PublishedListProps) {
  const t = useTranslations('articles.published')
  const [going, setGoing] = useState<PublishedSummary | null>(null)
  return (
    <>
      <ul className="mt-4 space-y-3">
        {articles.map((article) => (
          <li
            key={article.id}
            className="flex items-center gap-3 rounded-lg border border-border bg-surface p-3 sm:gap-4"
          >
            <Cover cover={article.cover} />
            <div className="min-w-0 grow">
              <a href={`/a/${article.id}`} className="line-clamp-2 font-medium hover:underline">
                {article.title}
              </a>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
                <RelativeTime at={article.publishedAt} />
                <Figures accountId={accountId} article={article} />
                {article.state === 'taken_down' ? (
                  <Badge tone="danger">{t('takenDown', { clause: article.clause ?? '' })}</Badge>
                ) : null}
                {article.state === 'deleted' ? <Badge>{t('deleted')}</Badge> : null}
              </p>
            </div>
            {article.state === 'published' ? (
              <CorrectLink accountId={accountId} articleId={article.id} title={article.title} />
            ) : null}
            {article.state === 'published' ? (
              <Button
                isIconOnly
                size="sm"
                variant="ghost"
                className="shrink-0"
                aria-label={t('deleteNamed', { title: article.title })}
                onPress={() => setGoing(article)}
              >
                <Trash2 size={16} aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={going !== null}
        onClose={() => setGoing(null)}
        title={t('deleteTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={() => remove({ accountId, articleId: going?.id })}
      >
        {t('deleteText', { title: going?.title ?? '', reads: going?.reads ?? 0 })}
      </ConfirmDialog>
    </>
  )
}

/** What readers did with an article, and the way to what they wrote under it. */
function Figures({ accountId, article }: { accountId: string; article: PublishedSummary }) {
  const t = useTranslations('articles.published')
  return (
    <>
      {(['reads', 'likes', 'favourites', 'shares'] as const).map((figure) => (
        <span key={figure} className="tabular">
          {t(figure, { count: article[figure] })}
        </span>
      ))}
      <a
        href={`/console/${accountId}/comments?filter=all&article=${article.id}`}
        className="inline-flex min-h-6 items-center text-link hover:underline"
      >
        {t('comments')}
      </a>
    </>
  )
}
