'use client'
import { Ban, Eye, EyeOff, MessageSquareReply, Pin, PinOff, ShieldCheck, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CommentRow } from '@/lib/comments/contract'
import type { Desk } from './use-desk'

interface Props {
  accountId: string
  comment: CommentRow
  desk: Desk
  isMarked: boolean
  mayManage: boolean
}

/** One comment on the desk: who, where, what, the answer, and what can be done with it. */
export function CommentCard({ accountId, comment, desk, isMarked, mayManage }: Props) {
  const t = useTranslations('comments')
  const rules = useTranslations('rules')
  const isOver = comment.isDeleted || comment.removed !== null
  return (
    <li
      data-comment={comment.id}
      tabIndex={-1}
      className="rounded-lg border border-border bg-surface p-4 focus:border-accent"
    >
      <div className="flex items-start gap-3">
        {mayManage ? (
          <Checkbox
            label={<span className="sr-only">{t('bulk.one', { name: comment.name })}</span>}
            isSelected={isMarked}
            onChange={() => desk.toggle(comment.id)}
          />
        ) : null}
        <Avatar name={comment.name} shape="round" size="sm" />
        <div className="min-w-0 grow">
          <Head accountId={accountId} comment={comment} />
          <p className="mt-1 break-words whitespace-pre-line">{comment.text}</p>
          {comment.removed ? (
            <p className="mt-2 text-sm text-danger">
              {t('reader.removed', { clause: comment.removed, rule: rules(`${comment.removed}.title`) })}
            </p>
          ) : null}
          {comment.reply ? (
            <div className="mt-3 border-l-2 border-accent pl-3">
              <p className="text-sm font-medium text-accent">{t('reader.author')}</p>
              <p className="break-words whitespace-pre-line">{comment.reply.text}</p>
            </div>
          ) : null}
          {mayManage && !isOver ? <Deeds comment={comment} desk={desk} /> : null}
        </div>
      </div>
    </li>
  )
}

function Head({ accountId, comment }: Pick<Props, 'accountId' | 'comment'>) {
  const t = useTranslations('comments')
  const { follower } = comment
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium break-words">{comment.name}</span>
        {follower?.isFollowing ? <Badge>{t('state.follower')}</Badge> : null}
        {follower?.isBlocked ? <Badge tone="danger">{t('state.blocked')}</Badge> : null}
        {comment.isChosen && !comment.isDeleted ? <Badge tone="success">{t('state.chosen')}</Badge> : null}
        {comment.isPinned ? <Badge tone="accent">{t('state.pinned')}</Badge> : null}
        {comment.isDeleted ? <Badge tone="warning">{t('state.deleted')}</Badge> : null}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <RelativeTime at={comment.at} />
        <span className="tabular">{t('likes', { count: comment.likes })}</span>
        <a
          href={`/console/${accountId}/comments?filter=all&article=${comment.articleId}`}
          title={t('onlyArticle')}
          className="inline-flex min-h-6 min-w-0 items-center break-words text-link hover:underline"
        >
          {t('under', { title: comment.articleTitle })}
        </a>
      </p>
    </>
  )
}

function Deeds({ comment, desk }: Pick<Props, 'comment' | 'desk'>) {
  const t = useTranslations('comments.deeds')
  const { id, isChosen, isPinned, reply, follower } = comment
  const show = isChosen ? 'unchoose' : 'choose'
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button
        size="sm"
        variant={isChosen ? 'secondary' : 'primary'}
        icon={isChosen ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
        onPress={() => void desk.handle([id], show)}
      >
        {t(show)}
      </Button>
      <Button size="sm" icon={<MessageSquareReply size={14} aria-hidden />} onPress={() => desk.answer(comment)}>
        {t(reply ? 'editReply' : 'reply')}
      </Button>
      {isChosen ? (
        <Button
          size="sm"
          icon={isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
          onPress={() => void desk.pin(comment)}
        >
          {t(isPinned ? 'unpin' : 'pin')}
        </Button>
      ) : null}
      {follower ? (
        <Button
          size="sm"
          variant="tertiary"
          icon={follower.isBlocked ? <ShieldCheck size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
          onPress={() => void desk.block(comment)}
        >
          {t(follower.isBlocked ? 'unblock' : 'block')}
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="danger-soft"
        icon={<Trash2 size={14} aria-hidden />}
        onPress={() => desk.askDelete([id])}
      >
        {t('delete')}
      </Button>
    </div>
  )
}
