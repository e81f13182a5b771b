import { useFormatter, useTranslations } from 'next-intl'
import { nativeButton } from '@/components/ui/native'
import type { CommentsView } from '@/lib/comments/contract'
import { CommentList } from './comment-list'
import { OwnWaiting } from './own-waiting'

interface Props {
  articleId: string
  followPath: string
  comments: CommentsView
}

/** The comments at an article's foot, the same for everyone; writing and one's own stand behind a link (PUB-7). */
export function ArticleComments({ articleId, followPath, comments }: Props) {
  const t = useTranslations('comments.reader')
  const format = useFormatter()
  if (comments.who === 'off') return null
  const isOpen = !comments.isClosed
  return (
    <section aria-labelledby="comments" className="mt-10 border-t border-separator pt-6">
      <div className="flex items-center justify-between gap-4">
        <h2 id="comments" className="text-base font-semibold text-foreground">
          {comments.total > 0 ? t('count', { count: comments.total }) : t('title')}
        </h2>
        {isOpen ? (
          <a
            href={`/a/${articleId}/comments#write`}
            rel="nofollow"
            className="inline-flex min-h-11 items-center font-medium text-link underline underline-offset-4"
          >
            {t('write')}
          </a>
        ) : null}
      </div>
      {comments.closesAt && comments.isClosed ? (
        <p className="mt-2 text-sm text-muted">
          {t('closed', {
            at: format.dateTime(new Date(comments.closesAt), { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      ) : null}
      <OwnWaiting articleId={articleId} followPath={followPath} />
      <div className="text-foreground">
        <CommentList articleId={articleId} comments={comments} liked={[]} />
      </div>
      {comments.next ? (
        <a href={`/a/${articleId}/comments`} rel="nofollow" className={nativeButton('plain')}>
          {t('all')}
        </a>
      ) : null}
    </section>
  )
}
