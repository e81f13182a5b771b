'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { notifyDone } from '@/components/ui/toast'
import type { CommentRow } from '@/lib/comments/contract'

interface Props {
  accountId: string
  comment: CommentRow
  limit: number
  reply: FormAction
  onClose: () => void
}

/** The account's answer to one comment; saved onto the answer that was seen. */
export function ReplyDialog({ accountId, comment, limit, reply, onClose }: Props) {
  const t = useTranslations('comments.reply')
  const router = useRouter()
  const done = () => {
    onClose()
    notifyDone({ text: t('done') })
    router.refresh()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('title', { name: comment.name })}>
      <p className="mb-4 rounded-lg bg-surface-secondary px-4 py-3 break-words whitespace-pre-line">{comment.text}</p>
      <ActionForm
        name={`reply-${comment.id}`}
        action={reply}
        hidden={{ accountId, commentId: comment.id, seen: comment.reply?.at ?? '' }}
        submitLabel={t('save')}
        onDone={done}
      >
        <TextArea
          name="text"
          label={t('label')}
          help={t('help', { limit })}
          limit={limit}
          rows={4}
          defaultValue={comment.reply?.text ?? ''}
        />
      </ActionForm>
    </Dialog>
  )
}
