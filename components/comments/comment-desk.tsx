'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import type { CommentPage } from '@/lib/comments/contract'
import { CommentCard } from './comment-card'
import { ReplyDialog } from './reply-dialog'
import { type DeskDeeds, useDesk } from './use-desk'

interface Props {
  accountId: string
  page: CommentPage
  deeds: DeskDeeds
}

/** The comments of a page as work: one by one or several at once, by mouse, thumb or keys. */
export function CommentDesk({ accountId, page, deeds }: Props) {
  const t = useTranslations('comments')
  const desk = useDesk({ accountId, page, deeds })
  return (
    <div className="mt-4 space-y-3">
      {page.mayManage ? <BulkBar desk={desk} page={page} /> : null}
      {desk.refusal ? <RefusalNotice refusal={desk.refusal} /> : null}
      <ul className="space-y-3">
        {page.comments.map((comment) => (
          <CommentCard
            key={comment.id}
            accountId={accountId}
            comment={comment}
            desk={desk}
            isMarked={desk.selected.has(comment.id)}
            mayManage={page.mayManage}
          />
        ))}
      </ul>
      {page.mayManage ? <p className="hidden text-xs text-muted md:block">{t('keys')}</p> : null}
      {desk.answering ? (
        <ReplyDialog
          key={desk.answering.id}
          accountId={accountId}
          comment={desk.answering}
          limit={page.limit}
          reply={deeds.reply}
          onClose={desk.stopAnswering}
        />
      ) : null}
      <ConfirmDialog
        isOpen={desk.deleting.length > 0}
        onClose={desk.stopDeleting}
        title={t('bulk.deleteTitle', { count: desk.deleting.length })}
        isUndoable={false}
        confirmLabel={t('deeds.delete')}
        onConfirm={desk.confirmDelete}
      >
        {t('bulk.deleteText')}
      </ConfirmDialog>
    </div>
  )
}

function BulkBar({ desk, page }: { desk: ReturnType<typeof useDesk>; page: CommentPage }) {
  const t = useTranslations('comments')
  const chosen = [...desk.selected]
  const isNone = chosen.length === 0
  return (
    <div className="sticky top-14 z-10 flex flex-wrap items-center gap-2 rounded-lg border border-border bg-surface px-4 py-2">
      <Checkbox
        label={t('bulk.all')}
        isSelected={chosen.length === page.comments.length}
        isIndeterminate={!isNone && chosen.length < page.comments.length}
        onChange={desk.selectAll}
      />
      <span className="grow text-sm text-muted" aria-live="polite">
        {t('bulk.selected', { count: chosen.length })}
      </span>
      {(['choose', 'unchoose'] as const).map((deed) => (
        <Button key={deed} size="sm" isDisabled={isNone} onPress={() => void desk.handle(chosen, deed)}>
          {t(`deeds.${deed}`)}
        </Button>
      ))}
      <Button size="sm" variant="danger-soft" isDisabled={isNone} onPress={() => desk.askDelete(chosen)}>
        {t('deeds.delete')}
      </Button>
    </div>
  )
}
