'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { notifyDone } from '@/components/ui/toast'
import type { DeletedMaterials, FolderView } from '@/lib/media/contract'
import { folderPaths } from './folder-paths'
import type { LibraryActions } from './library-actions'

interface BulkBarProps {
  accountId: string
  chosen: readonly string[]
  folders: readonly FolderView[]
  onClear: () => void
  actions: Pick<LibraryActions, 'move' | 'removeSome'>
}

/** What can be done with several materials at once: put them into a folder, or delete those that nothing uses. */
export function BulkBar({ accountId, chosen, folders, onClear, actions }: BulkBarProps) {
  const t = useTranslations('media.library')
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [inUse, setInUse] = useState<DeletedMaterials['inUse']>([])
  const what = { accountId, materialIds: chosen }
  const done = (text: string) => {
    notifyDone({ text })
    onClear()
    router.refresh()
  }
  const move = async (folderId: string) => {
    const result = await actions.move({ ...what, folderId })
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) done(t('moved', { count: result.view.moved }))
  }
  const remove = async () => {
    const result = await actions.removeSome(what)
    if (result.ok) {
      setInUse(result.view.inUse)
      done(t('deleted', { count: result.view.deleted.length }))
    }
    return result
  }
  return (
    <>
      {chosen.length > 0 ? (
        <div className="sticky top-2 z-10 flex flex-wrap items-center gap-2 rounded-lg border border-border bg-surface px-3 py-2 shadow-overlay">
          <span className="mr-auto text-sm font-medium">{t('chosen', { count: chosen.length })}</span>
          <MoveSelect folders={folders} onMove={(folderId) => void move(folderId)} />
          <Button size="sm" variant="danger-soft" onPress={() => setAsking(true)}>
            {t('delete')}
          </Button>
          <Button size="sm" variant="tertiary" onPress={onClear}>
            {t('clear')}
          </Button>
        </div>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <StillInUse inUse={inUse} onClose={() => setInUse([])} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteTitle', { count: chosen.length })}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={remove}
      >
        {t('deleteText')}
      </ConfirmDialog>
    </>
  )
}

function MoveSelect({ folders, onMove }: { folders: readonly FolderView[]; onMove: (folderId: string) => void }) {
  const t = useTranslations('media.library')
  return (
    <select
      value="-"
      aria-label={t('move')}
      onChange={({ target }) => onMove(target.value)}
      className="h-9 max-w-48 rounded-lg border border-field-border bg-field px-2 text-sm"
    >
      <option value="-" disabled>
        {t('move')}
      </option>
      <option value="">{t('noFolder')}</option>
      {folderPaths(folders).map(({ id, path }) => (
        <option key={id} value={id}>
          {path}
        </option>
      ))}
    </select>
  )
}

/** Those that stayed, with the number of places: to be opened one by one. */
function StillInUse({ inUse, onClose }: { inUse: DeletedMaterials['inUse']; onClose: () => void }) {
  const t = useTranslations('media.library')
  if (inUse.length === 0) return null
  return (
    <div role="status" className="rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-soft-foreground">
      <p className="font-medium">{t('stayed', { count: inUse.length })}</p>
      <ul className="mt-1 list-disc pl-5">
        {inUse.map(({ id, name, uses }) => (
          <li key={id}>{t('stayedOne', { name, uses })}</li>
        ))}
      </ul>
      <Button size="sm" variant="tertiary" className="mt-2" onPress={onClose}>
        {t('understood')}
      </Button>
    </div>
  )
}
