'use client'
import { AlertDialog } from '@heroui/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from './button'
import type { ActionResult } from './form/result'
import { RefusalNotice } from './refusal-notice'

export interface ConfirmDialogProps {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  /** Exactly what will happen. */
  children: ReactNode
  /** To how many people. */
  affects?: number
  isUndoable: boolean
  /** The act itself as a verb: "Send", "Delete", never "OK". */
  confirmLabel: ReactNode
  isDangerous?: boolean
  /** Does it; a refusal is shown inside the dialog, success closes it. */
  onConfirm: () => Promise<ActionResult | void>
}

/** Asks before a dangerous act: what happens, to how many, and whether it can be undone. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  affects,
  isUndoable,
  confirmLabel,
  isDangerous = true,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useTranslations('common')
  const { refusal, isPending, confirm, close } = useConfirm(onConfirm, onClose)
  return (
    <AlertDialog.Backdrop
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isKeyboardDismissDisabled={isPending}
    >
      <AlertDialog.Container size="sm" placement="auto">
        <AlertDialog.Dialog>
          <AlertDialog.Header>
            <AlertDialog.Heading>{title}</AlertDialog.Heading>
          </AlertDialog.Header>
          <AlertDialog.Body className="space-y-3 px-1 text-foreground">
            <div>{children}</div>
            <p className="text-sm text-muted">
              {affects === undefined ? null : (
                <span className="mr-2 font-medium text-foreground">{t('dialog.affects', { count: affects })}</span>
              )}
              {t(isUndoable ? 'dialog.undoable' : 'dialog.final')}
            </p>
            {refusal ? <RefusalNotice refusal={refusal} /> : null}
          </AlertDialog.Body>
          <AlertDialog.Footer>
            <Button variant="tertiary" onPress={close} isDisabled={isPending} autoFocus>
              {t('actions.cancel')}
            </Button>
            <Button variant={isDangerous ? 'danger' : 'primary'} onPress={confirm} isPending={isPending}>
              {confirmLabel}
            </Button>
          </AlertDialog.Footer>
        </AlertDialog.Dialog>
      </AlertDialog.Container>
    </AlertDialog.Backdrop>
  )
}

function useConfirm(onConfirm: ConfirmDialogProps['onConfirm'], onClose: () => void) {
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, setPending] = useState(false)
  const close = () => {
    setRefusal(null)
    onClose()
  }
  const confirm = async () => {
    setPending(true)
    try {
      const result = await onConfirm()
      if (result && !result.ok) setRefusal(result.refusal)
      else close()
    } finally {
      setPending(false)
    }
  }
  return { refusal, isPending, confirm, close }
}
