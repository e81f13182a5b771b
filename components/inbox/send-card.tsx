import { useTranslations } from 'next-intl'
import { Picture } from '@/components/media/picture'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PublishedSummary } from '@/lib/articles/contract'
import type { SendCard as Card } from '@/lib/inbox/contract'
import { NewMark } from './news'

/** A mass-send as a reader sees it: the headline with its large cover, further articles as rows. */
export function SendCard({ send, showAccount = true }: { send: Card; showAccount?: boolean }) {
  const t = useTranslations('inbox')
  const [headline, ...further] = send.articles
  return (
    <article className="overflow-hidden rounded-lg border border-border bg-surface">
      <div className="flex items-center gap-2 px-4 py-3 text-sm">
        {showAccount ? (
          <a
            href={`/m/sends/${send.account.id}`}
            className="flex min-h-6 min-w-0 items-center gap-2 font-medium hover:underline"
          >
            <Avatar name={send.account.name} src={send.account.picture} size="sm" />
            <span className="truncate">{send.account.name}</span>
          </a>
        ) : null}
        <NewMark isNew={send.isNew}>{t('new')}</NewMark>
        <RelativeTime at={send.visibleAt} className="ml-auto shrink-0 text-xs text-muted" />
      </div>
      {headline ? <Headline article={headline} /> : null}
      {further.map((article) => (
        <Further key={article.id} article={article} />
      ))}
    </article>
  )
}

function Headline({ article }: { article: PublishedSummary }) {
  const gone = useGone(article)
  if (gone) return <p className="border-t border-separator bg-surface-secondary px-4 py-6 text-sm text-muted">{gone}</p>
  return (
    <a href={`/a/${article.id}`} className="block hover:bg-surface-hover">
      {article.cover ? (
        <Picture
          picture={article.cover}
          sizes="(min-width: 640px) 608px, 100vw"
          alt=""
          className="aspect-[2.35/1] h-auto w-full object-cover"
        />
      ) : null}
      <h2 className="px-4 pt-3 text-base leading-snug font-semibold text-pretty">{article.title}</h2>
      <p className="line-clamp-2 px-4 pt-1 pb-4 text-sm text-muted">{article.summary}</p>
    </a>
  )
}

function Further({ article }: { article: PublishedSummary }) {
  const gone = useGone(article)
  if (gone) return <p className="border-t border-separator px-4 py-3 text-sm text-muted">{gone}</p>
  return (
    <a
      href={`/a/${article.id}`}
      className="flex min-h-16 items-center gap-3 border-t border-separator px-4 py-2.5 hover:bg-surface-hover"
    >
      <span className="line-clamp-2 grow">{article.title}</span>
      {article.cover ? (
        <span className="size-12 shrink-0 overflow-hidden rounded-md">
          <Picture picture={article.cover} sizes="48px" alt="" className="size-full object-cover" />
        </span>
      ) : null}
    </a>
  )
}

/** Why an article cannot be read any more, or null. */
function useGone({ state, clause }: PublishedSummary): string | null {
  const t = useTranslations('inbox.card')
  if (state === 'taken_down') return t('takenDown', { clause: clause ?? '' })
  return state === 'deleted' ? t('deleted') : null
}
