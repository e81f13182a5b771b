'use client'
import { Download, Replace, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { type AnyMaterialView, MATERIAL_ALT_CHARACTERS, MATERIAL_NAME_CHARACTERS } from '@/lib/media/contract'
import type { LibraryActions } from './library-actions'
import { MaterialFacts } from './material-facts'
import { MaterialShown } from './material-shown'
import { MaterialUses } from './material-uses'
import { ReplaceDialog } from './replace-dialog'
import { useNamedUses } from './use-named-uses'

interface MaterialDialogProps {
  accountId: string
  material: AnyMaterialView | null
  onClose: () => void
  actions: Pick<LibraryActions, 'describe' | 'remove' | 'replace'>
}

/** One material: how it looks or sounds, its name and words, where it is used; replacing, downloading and deleting it. */
export function MaterialDialog({ accountId, material, onClose, actions }: MaterialDialogProps) {
  const t = useTranslations('media')
  const [asking, setAsking] = useState<'delete' | 'replace' | null>(null)
  const uses = useNamedUses(accountId, material?.id)
  const close = () => [setAsking(null), onClose()]
  const ids = { accountId, materialId: material?.id ?? '' }
  return (
    <>
      <Dialog
        isOpen={material !== null && asking === null}
        onClose={onClose}
        title={material ? t(`kinds.${material.kind}`) : ''}
        size="lg"
      >
        {material ? (
          <div className="grid gap-6 md:grid-cols-2">
            <Looks accountId={accountId} material={material} />
            <div className="min-w-0 space-y-6">
              <Words {...{ accountId, material, onClose, describe: actions.describe }} />
              <section className="space-y-2">
                <h3 className="text-sm font-medium">{t('usedWhere.title')}</h3>
                <MaterialUses accountId={accountId} uses={uses} />
              </section>
              <div className="flex flex-wrap gap-2">
                <Button icon={<Replace size={16} aria-hidden />} onPress={() => setAsking('replace')}>
                  {t('replace.open')}
                </Button>
                <Button
                  variant="danger-soft"
                  icon={<Trash2 size={16} aria-hidden />}
                  onPress={() => setAsking('delete')}
                >
                  {t('delete')}
                </Button>
              </div>
            </div>
          </div>
        ) : null}
      </Dialog>
      <ConfirmDialog
        isOpen={asking === 'delete'}
        onClose={close}
        title={t('deleteTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={() => actions.remove(ids)}
      >
        {t('deleteText', { name: material?.name ?? '' })}
      </ConfirmDialog>
      {material && asking === 'replace' ? (
        <ReplaceDialog {...{ accountId, material, uses }} onClose={close} replace={actions.replace} />
      ) : null}
    </>
  )
}

function Looks({ accountId, material }: { accountId: string; material: AnyMaterialView }) {
  const t = useTranslations('media')
  return (
    <div className="min-w-0 space-y-4">
      <MaterialShown material={material} />
      <MaterialFacts material={material} />
      <a
        href={`/console/${accountId}/materials/${material.id}/original`}
        download
        className="button button--tertiary button--sm"
      >
        <Download size={16} aria-hidden /> {t('original')}
      </a>
    </div>
  )
}

interface WordsProps extends Pick<MaterialDialogProps, 'accountId' | 'onClose'> {
  material: AnyMaterialView
  describe: LibraryActions['describe']
}

function Words({ accountId, material, onClose, describe }: WordsProps) {
  const t = useTranslations('media')
  return (
    <ActionForm
      name={`material-${material.id}`}
      action={describe}
      hidden={{ accountId, materialId: material.id }}
      submitLabel={t('save')}
      onDone={onClose}
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
        help={t(material.kind === 'picture' ? 'altHelp' : 'altHelpRecording')}
        defaultValue={material.kind === 'picture' ? material.picture.alt : material.alt}
        limit={MATERIAL_ALT_CHARACTERS}
      />
    </ActionForm>
  )
}
