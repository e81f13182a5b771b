import { useTranslations } from 'next-intl'
import type { CommentsView } from '@/lib/comments/contract'
import { CommentItem } from './comment-item'

interface Props {
  articleId: string
  comments: CommentsView
  /** Ids of those that the reader likes; a page that is the same for everyone knows none. */
  liked: readonly string[]
}

/** The comments that stand under an article: pinned ones first (PUB-7). */
export function CommentList({ articleId, comments, liked }: Props) {
  const t = useTranslations('comments.reader')
  if (comments.who === 'off') return null
  if (comments.comments.length === 0)
    return <p className="mt-4 text-sm text-muted">{t(comments.isClosed ? 'none' : 'noneOpen')}</p>
  return (
    <ul className="mt-4 divide-y divide-separator">
      {comments.comments.map((comment) => (
        <CommentItem key={comment.id} articleId={articleId} comment={comment} isLiked={liked.includes(comment.id)} />
      ))}
    </ul>
  )
}
