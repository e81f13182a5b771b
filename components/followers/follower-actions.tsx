'use client'
import { Ban, Pencil, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { REMARK_CHARACTERS } from '@/lib/followers/contract'

export interface FollowerDeeds {
  remark: FormAction
  block: FormAction
}

export interface FollowerActionsProps extends FollowerDeeds {
  accountId: string
  follower: { openid: string; name: string; remark: string; blocked: boolean }
}

/** What operators can do about a follower: remark, block list. */
export function FollowerActions({ accountId, follower, remark, block }: FollowerActionsProps) {
  const t = useTranslations('followers')
  const router = useRouter()
  const [open, setOpen] = useState<'remark' | 'block' | null>(null)
  const close = () => setOpen(null)
  const { openid, name, blocked } = follower
  const setBlocked = async (wish: 'yes' | 'no') => {
    const result = await block({ accountId, openid, block: wish })
    if (!result.ok) return result
    notifyDone({ text: t(wish === 'yes' ? 'block.done' : 'block.undone', { name }) })
    router.refresh()
  }
  return (
    <span className="contents">
      <Button size="sm" icon={<Pencil size={14} aria-hidden />} onPress={() => setOpen('remark')}>
        {t('remark.action')}
      </Button>
      <Button
        size="sm"
        variant={blocked ? 'secondary' : 'danger-soft'}
        icon={blocked ? <ShieldCheck size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
        onPress={() => (blocked ? void setBlocked('no') : setOpen('block'))}
      >
        {t(blocked ? 'block.undo' : 'block.action')}
      </Button>
      <Dialog isOpen={open === 'remark'} onClose={close} title={t('remark.title', { name })} size="sm">
        <RemarkForm accountId={accountId} follower={follower} remark={remark} onDone={close} />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'block'}
        onClose={close}
        title={t('block.title', { name })}
        isUndoable
        confirmLabel={t('block.action')}
        onConfirm={() => setBlocked('yes')}
      >
        {t('block.text')}
      </ConfirmDialog>
    </span>
  )
}

interface RemarkFormProps extends Pick<FollowerActionsProps, 'accountId' | 'follower' | 'remark'> {
  onDone: () => void
}

function RemarkForm({ accountId, follower, remark, onDone }: RemarkFormProps) {
  const t = useTranslations('followers.remark')
  const router = useRouter()
  const done = () => {
    onDone()
    notifyDone({ text: t('done') })
    router.refresh()
  }
  return (
    <ActionForm
      name={`remark-${follower.openid}`}
      action={remark}
      hidden={{ accountId, openid: follower.openid }}
      draft={false}
      submitLabel={t('action')}
      onDone={done}
    >
      <TextField
        name="remark"
        label={t('label')}
        help={t('help')}
        defaultValue={follower.remark}
        maxLength={REMARK_CHARACTERS}
        autoFocus
      />
    </ActionForm>
  )
}
