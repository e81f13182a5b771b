'use client'
import { Modal } from '@heroui/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'full'
  /** Off while something runs that must not be left half done. */
  isDismissable?: boolean
}

/** A window over the page. Focus goes in, stays in, and returns to where it came from. */
export function Dialog({ isOpen, onClose, title, children, footer, size = 'md', isDismissable = true }: DialogProps) {
  const t = useTranslations('common.actions')
  return (
    <Modal.Backdrop
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal.Container size={size} placement="auto" scroll="inside">
        <Modal.Dialog>
          {isDismissable ? <Modal.CloseTrigger aria-label={t('close')} /> : null}
          <Modal.Header>
            <Modal.Heading>{title}</Modal.Heading>
          </Modal.Header>
          <Modal.Body className="p-1 text-foreground">{children}</Modal.Body>
          {footer ? <Modal.Footer>{footer}</Modal.Footer> : null}
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  )
}
