'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { FOLDER_NAME_CHARACTERS, type FolderView } from '@/lib/media/contract'
import type { LibraryActions } from './library-actions'

interface FolderDialogProps {
  accountId: string
  folders: readonly FolderView[]
  /** The folder that is open: it can be renamed and taken away. */
  current: FolderView | null
  isOpen: boolean
  onClose: () => void
  allHref: string
  actions: Pick<LibraryActions, 'addFolder' | 'renameFolder' | 'deleteFolder'>
}

/** Makes a folder; renames the open one, or takes it away, its materials staying. */
export function FolderDialog({ accountId, folders, current, isOpen, onClose, allHref, actions }: FolderDialogProps) {
  const t = useTranslations('media.library')
  const tops = folders.filter(({ parentId }) => parentId === null)
  const places = [{ value: '', label: t('top') }, ...tops.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('folderTitle')}>
      <div className="space-y-8">
        {current ? (
          <OpenFolder accountId={accountId} folder={current} onClose={onClose} allHref={allHref} actions={actions} />
        ) : null}
        <section className="space-y-3">
          <h3 className="font-medium">{t('newFolder')}</h3>
          <ActionForm
            name={`folder-${accountId}`}
            action={actions.addFolder}
            hidden={{ accountId }}
            submitLabel={t('makeFolder')}
            onDone={onClose}
          >
            <TextField name="name" label={t('folderName')} maxLength={FOLDER_NAME_CHARACTERS} isRequired />
            <Select name="parentId" label={t('folderPlace')} options={places} defaultValue="" />
          </ActionForm>
        </section>
      </div>
    </Dialog>
  )
}

interface OpenFolderProps extends Pick<FolderDialogProps, 'accountId' | 'onClose' | 'allHref' | 'actions'> {
  folder: FolderView
}

function OpenFolder({ accountId, folder, onClose, allHref, actions }: OpenFolderProps) {
  const t = useTranslations('media.library')
  const router = useRouter()
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const ids = { accountId, folderId: folder.id }
  const remove = async () => {
    const result = await actions.deleteFolder(ids)
    if (!result.ok) return setRefusal(result.refusal)
    onClose()
    router.push(allHref)
  }
  return (
    <section className="space-y-3">
      <h3 className="font-medium">{t('openFolder', { name: folder.name })}</h3>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ActionForm
        name={`folder-name-${folder.id}`}
        action={actions.renameFolder}
        hidden={ids}
        submitLabel={t('rename')}
        onDone={onClose}
        secondary={
          <Button variant="danger-soft" onPress={() => void remove()}>
            {t('deleteFolder')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('folderName')}
          help={t('deleteFolderHelp', { count: folder.count })}
          defaultValue={folder.name}
          maxLength={FOLDER_NAME_CHARACTERS}
          isRequired
        />
      </ActionForm>
    </section>
  )
}
