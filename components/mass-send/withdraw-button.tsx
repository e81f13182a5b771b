'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'

const WORDS = {
  withdraw: { act: 'withdraw', title: 'withdrawTitle', text: 'withdrawText', done: 'withdrawn' },
  stop: { act: 'stop', title: 'stopTitle', text: 'stopText', done: 'stopped' },
  delete: { act: 'delete', title: 'deleteTitle', text: 'deleteText', done: 'deleted' },
} as const

interface Props {
  accountId: string
  massSendId: string
  way: keyof typeof WORDS
  end: FormAction
}

/** Ends a send after asking: withdraws it before its time, stops it in its hold, or deletes it afterwards. */
export function WithdrawButton({ accountId, massSendId, way, end }: Props) {
  const t = useTranslations('mass-send.detail')
  const [isOpen, setOpen] = useState(false)
  const words = WORDS[way]
  const confirm = async () => {
    const result = await end({ accountId, massSendId })
    if (result.ok) notifyDone({ text: t(words.done) })
    return result
  }
  return (
    <>
      <Button variant={way === 'stop' ? 'danger' : 'danger-soft'} onPress={() => setOpen(true)}>
        {t(words.act)}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t(words.title)}
        isUndoable={false}
        confirmLabel={t(words.act)}
        onConfirm={confirm}
      >
        {t(words.text)}
      </ConfirmDialog>
    </>
  )
}
