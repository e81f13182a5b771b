import { FileText, Image as ImageIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ContentView } from '@/lib/replies/contract'

/** One content of a reply, in a line of a list. */
export function ContentLine({ content }: { content: ContentView }) {
  const t = useTranslations('messages')
  if (content.kind === 'text') return <span className="line-clamp-2 break-words">{content.text}</span>
  if (content.kind === 'picture') {
    return (
      <span className="flex items-center gap-2">
        {content.picture ? (
          <img
            src={content.picture.src}
            alt={content.picture.alt || t('picture')}
            width={40}
            height={40}
            className="size-10 rounded object-cover"
          />
        ) : (
          <ImageIcon size={16} aria-hidden className="text-muted" />
        )}
        <span className="text-muted">{content.picture ? t('picture') : t('pictureGone')}</span>
      </span>
    )
  }
  return (
    <span className="flex items-center gap-2">
      <FileText size={16} aria-hidden className="shrink-0 text-muted" />
      <span className="line-clamp-1">
        {content.article.state === 'published' ? content.article.title : t('articleGone')}
      </span>
    </span>
  )
}
