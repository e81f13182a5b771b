import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { ArticleCard, MessageView } from '@/lib/messages/contract'

const PICTURE_WIDTH = 240

type Body = Pick<MessageView, 'kind' | 'text' | 'picture' | 'article'>

/** What a message holds: words, a picture, or an article as a card; what is gone says so. */
export function MessageBody({ message, isOwn }: { message: Body; isOwn: boolean }) {
  const t = useTranslations('messages')
  const bubble = cx(
    'rounded-lg px-3 py-2 text-left break-words whitespace-pre-wrap',
    isOwn ? 'bg-accent-soft text-accent-soft-foreground' : 'border border-border bg-surface text-foreground',
  )
  if (message.kind === 'article' && message.article) return <Card article={message.article} />
  if (message.kind !== 'picture') return <p className={bubble}>{withPreviewLink(message.text)}</p>
  if (!message.picture) return <p className={cx(bubble, 'text-sm text-muted')}>{t('pictureGone')}</p>
  const { src, srcset, width, height, alt, colour } = message.picture
  const shown = Math.min(PICTURE_WIDTH, width)
  return (
    <a
      href={src}
      target="_blank"
      rel="noopener"
      className="inline-block overflow-hidden rounded-lg border border-border"
    >
      <img
        src={src}
        srcSet={srcset}
        sizes={`${PICTURE_WIDTH}px`}
        width={shown}
        height={Math.round((shown * height) / width)}
        alt={alt || t('picture')}
        decoding="async"
        style={{ backgroundColor: colour }}
      />
    </a>
  )
}

const PREVIEW = /(\/m\/preview\/[0-9a-f-]{36})/

/** The address of a preview inside a text as a link: the only address that the house itself puts into one. */
function withPreviewLink(text: string | null): ReactNode {
  return text?.split(PREVIEW).map((part) =>
    PREVIEW.test(part) ? (
      <a key={part} href={part} className="text-link underline underline-offset-2">
        {part}
      </a>
    ) : (
      part
    ),
  )
}

function Card({ article }: { article: ArticleCard }) {
  const t = useTranslations('messages')
  if (article.state === 'gone') {
    return (
      <p className="flex items-center gap-2 rounded-lg border border-dashed border-border-secondary px-3 py-2 text-sm text-muted">
        <FileText size={16} aria-hidden />
        {t('articleGone')}
      </p>
    )
  }
  return (
    <a
      href={`/a/${article.id}`}
      className="block w-64 max-w-full overflow-hidden rounded-lg border border-border bg-surface text-left hover:border-accent"
    >
      {article.cover ? (
        <img
          src={article.cover.src}
          srcSet={article.cover.srcset}
          sizes="256px"
          width={256}
          height={109}
          alt=""
          decoding="async"
          className="aspect-[2.35/1] w-full object-cover"
          style={{ backgroundColor: article.cover.colour }}
        />
      ) : null}
      <span className="block px-3 py-2">
        <span className="line-clamp-2 font-medium">{article.title}</span>
        {article.summary ? <span className="mt-1 line-clamp-2 text-sm text-muted">{article.summary}</span> : null}
        <span className="mt-1.5 block border-t border-separator pt-1.5 text-xs text-muted">{t('articleMark')}</span>
      </span>
    </a>
  )
}
