'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { notifyDone } from '@/components/ui/toast'
import type { AnyMaterialView, NamedUse } from '@/lib/media/contract'
import type { LibraryActions } from './library-actions'
import { MaterialPicker } from './material-picker'

interface ReplaceDialogProps {
  accountId: string
  material: AnyMaterialView
  uses: readonly NamedUse[] | null | 'failed'
  onClose: () => void
  replace: LibraryActions['replace']
}

/** What was shown to readers already keeps what it showed (PUB-2). */
const staysAsItIs = ({ usedBy, state }: NamedUse) => usedBy === 'message' || (usedBy === 'article' && state !== 'draft')

/** Says what follows a new material and what keeps the old one, lets it be chosen, and asks once more. */
export function ReplaceDialog({ accountId, material, uses, onClose, replace }: ReplaceDialogProps) {
  const t = useTranslations('media.replace')
  const router = useRouter()
  const [step, setStep] = useState<'about' | 'choose' | AnyMaterialView>('about')
  const all = uses === null || uses === 'failed' ? [] : uses
  const kept = all.filter(staysAsItIs).length
  const chosen = typeof step === 'string' ? null : step
  const confirm = async () => {
    const result = await replace({ accountId, materialId: material.id, byId: chosen?.id })
    if (result.ok) {
      notifyDone({ text: t('done'), detail: t('doneDetail') })
      router.refresh()
    }
    return result
  }
  return (
    <>
      <Dialog
        isOpen={step === 'about'}
        onClose={onClose}
        title={t('title', { name: material.name })}
        footer={
          <Button variant="primary" onPress={() => setStep('choose')} isDisabled={all.length - kept === 0}>
            {t('choose')}
          </Button>
        }
      >
        <p>{t('follows', { count: all.length - kept })}</p>
        <p className="mt-2 text-sm text-muted">{t('kept', { count: kept })}</p>
      </Dialog>
      <MaterialPicker
        accountId={accountId}
        kinds={[material.kind]}
        isOpen={step === 'choose'}
        onClose={onClose}
        onChoose={setStep}
      />
      <ConfirmDialog
        isOpen={chosen !== null}
        onClose={onClose}
        title={t('title', { name: material.name })}
        isUndoable
        isDangerous={false}
        confirmLabel={t('confirm')}
        onConfirm={confirm}
      >
        {t('text', { from: material.name, to: chosen?.name ?? '', count: all.length - kept })}
      </ConfirmDialog>
    </>
  )
}
