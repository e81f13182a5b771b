'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'

interface Props {
  accountId: string
  articleId: string
  title: string
  publish: FormAction
}

/** Publishes a draft without sending it, after asking (E3). */
export function PublishButton({ accountId, articleId, title, publish }: Props) {
  const t = useTranslations('mass-send.publish')
  const [isOpen, setOpen] = useState(false)
  const confirm = async () => {
    const result = await publish({ accountId, articleId })
    if (result.ok) notifyDone({ text: t('done') })
    return result
  }
  return (
    <>
      <Button size="sm" variant="tertiary" onPress={() => setOpen(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('title', { title })}
        isUndoable={false}
        isDangerous={false}
        confirmLabel={t('action')}
        onConfirm={confirm}
      >
        {t('text')}
      </ConfirmDialog>
    </>
  )
}
