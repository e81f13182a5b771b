'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'

interface Props {
  accountId: string
  massSendId: string
  withdraw: FormAction
}

/** Takes a scheduled send back, after asking. */
export function WithdrawButton({ accountId, massSendId, withdraw }: Props) {
  const t = useTranslations('mass-send.detail')
  const [isOpen, setOpen] = useState(false)
  const confirm = async () => {
    const result = await withdraw({ accountId, massSendId })
    if (result.ok) notifyDone({ text: t('withdrawn') })
    return result
  }
  return (
    <>
      <Button variant="danger-soft" onPress={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('withdrawTitle')}
        isUndoable={false}
        confirmLabel={t('withdraw')}
        onConfirm={confirm}
      >
        {t('withdrawText')}
      </ConfirmDialog>
    </>
  )
}
