'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import type { PublishedSummary } from '@/lib/articles/contract'

export interface ArticleChooserProps {
  articles: readonly PublishedSummary[]
  isOpen: boolean
  onClose: () => void
  onChoose: (article: PublishedSummary) => void
}

/** Chooses one of the account's published articles. */
export function ArticleChooser({ articles, isOpen, onClose, onChoose }: ArticleChooserProps) {
  const t = useTranslations('messages')
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('chooseArticle')} size="lg">
      {articles.length === 0 ? <p className="py-8 text-center text-sm text-muted">{t('noArticles')}</p> : null}
      <ul className="space-y-2">
        {articles.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              onClick={() => onChoose(article)}
              className="flex w-full items-center gap-3 rounded-lg border border-border p-2 text-left hover:border-accent"
            >
              {article.cover ? (
                <img
                  src={article.cover.src}
                  alt=""
                  width={94}
                  height={40}
                  className="aspect-[2.35/1] w-24 shrink-0 rounded object-cover"
                />
              ) : null}
              <span className="min-w-0">
                <span className="line-clamp-1 font-medium">{article.title}</span>
                <span className="line-clamp-1 text-sm text-muted">{article.summary}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
