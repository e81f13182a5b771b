'use client'
import { Trash2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import {
  type AnyMaterialView,
  MATERIAL_ALT_CHARACTERS,
  MATERIAL_NAME_CHARACTERS,
  type MaterialView,
} from '@/lib/media/contract'
import { Picture } from './picture'

interface MaterialDialogProps {
  accountId: string
  material: MaterialView | null
  onClose: () => void
  describe: FormAction<AnyMaterialView>
  remove: FormAction
}

/** One picture: its name, its words, where it is used; deleting it. */
export function MaterialDialog({ accountId, material, onClose, describe, remove }: MaterialDialogProps) {
  const t = useTranslations('media')
  const [isAsking, setAsking] = useState(false)
  const ids = { accountId, materialId: material?.id ?? '' }
  return (
    <>
      <Dialog isOpen={material !== null && !isAsking} onClose={onClose} title={t('details')} size="lg">
        {material ? (
          <div className="grid gap-6 md:grid-cols-2">
            <div>
              <Picture picture={material.picture} sizes="400px" className="max-h-80 w-full rounded-lg object-contain" />
              <Facts material={material} />
            </div>
            <ActionForm
              name={`material-${material.id}`}
              action={describe}
              hidden={ids}
              submitLabel={t('save')}
              onDone={onClose}
              secondary={
                <Button variant="danger-soft" icon={<Trash2 size={16} aria-hidden />} onPress={() => setAsking(true)}>
                  {t('delete')}
                </Button>
              }
            >
              <TextField
                name="name"
                label={t('name')}
                defaultValue={material.name}
                maxLength={MATERIAL_NAME_CHARACTERS}
                isRequired
              />
              <TextArea
                name="alt"
                label={t('alt')}
                help={t('altHelp')}
                defaultValue={material.picture.alt}
                limit={MATERIAL_ALT_CHARACTERS}
              />
            </ActionForm>
          </div>
        ) : null}
      </Dialog>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => [setAsking(false), onClose()]}
        title={t('deleteTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={() => remove(ids)}
      >
        {t('deleteText', { name: material?.name ?? '' })}
      </ConfirmDialog>
    </>
  )
}

const KILOBYTE = 1024

function Facts({ material }: { material: MaterialView }) {
  const t = useTranslations('media')
  const format = useFormatter()
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <dt className="text-muted">{t('size')}</dt>
      <dd>
        {t('pixels', { width: material.picture.width, height: material.picture.height })} ·{' '}
        {t('kilobytes', { count: Math.ceil(material.bytes / KILOBYTE) })}
      </dd>
      <dt className="text-muted">{t('added')}</dt>
      <dd>{format.dateTime(new Date(material.createdAt), { dateStyle: 'medium', timeStyle: 'short' })}</dd>
      <dt className="text-muted">{t('usedIn')}</dt>
      <dd>{t('uses', { count: material.uses })}</dd>
    </dl>
  )
}
