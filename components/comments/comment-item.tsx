import { Heart, Pin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import type { CommentView } from '@/lib/comments/contract'

interface Props {
  articleId: string
  comment: CommentView
  isLiked: boolean
}

/** One comment as readers see it, with the account's answer; of a removed one only the rule (MOD-6). */
export function CommentItem({ articleId, comment, isLiked }: Props) {
  const t = useTranslations('comments.reader')
  const rules = useTranslations('rules')
  if (comment.removed) {
    const rule = rules(`${comment.removed}.title`)
    return (
      <li id={`comment-${comment.id}`} className="py-4 text-sm text-muted">
        {t('removed', { clause: comment.removed, rule })}
      </li>
    )
  }
  return (
    <li id={`comment-${comment.id}`} className="scroll-mt-4 py-4 target:bg-accent-soft">
      <div className="flex items-start justify-between gap-3">
        <p className="flex min-h-8 min-w-0 flex-wrap items-center gap-x-2 text-sm text-muted">
          <span className="min-w-0 font-medium break-words">{comment.name}</span>
          {comment.isPinned ? (
            <span className="inline-flex items-center gap-1 text-accent">
              <Pin size={14} aria-hidden />
              {t('pinned')}
            </span>
          ) : null}
        </p>
        <LikeForm articleId={articleId} comment={comment} isLiked={isLiked} />
      </div>
      <p className="mt-1 break-words whitespace-pre-line">{comment.text}</p>
      {comment.reply ? (
        <div className="mt-3 border-l-2 border-accent pl-3">
          <p className="text-sm font-medium text-accent">{t('author')}</p>
          <p className="mt-0.5 break-words whitespace-pre-line">{comment.reply.text}</p>
        </div>
      ) : null}
      <p className="mt-1 flex items-center justify-between gap-4 text-xs text-muted">
        <DateTime at={comment.at} show="day" />
        <a
          href={`/a/${articleId}/comments/${comment.id}/report`}
          rel="nofollow"
          aria-label={t('reportNamed', { name: comment.name })}
          className="inline-flex min-h-8 items-center underline underline-offset-4"
        >
          {t('report')}
        </a>
      </p>
    </li>
  )
}

/** A form of one button: the page's script presses it in place, without one the browser does. */
function LikeForm({ articleId, comment, isLiked }: Props) {
  const t = useTranslations('comments.reader')
  return (
    <form method="post" action={`/a/${articleId}/comments/${comment.id}/like`} data-press={`comment-${comment.id}`}>
      <input type="hidden" name="on" value={isLiked ? 'no' : 'yes'} />
      <button
        type="submit"
        aria-pressed={isLiked}
        aria-label={t('likeNamed', { name: comment.name, count: comment.likes })}
        className="tabular inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 text-sm text-muted hover:bg-default-soft aria-pressed:text-danger"
      >
        <Heart size={16} aria-hidden className="[[aria-pressed=true]>&]:fill-current" />
        <span data-count>{comment.likes}</span>
      </button>
    </form>
  )
}
