'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import type { AnyMaterialView, FolderView, MaterialKind } from '@/lib/media/contract'
import { materialFilesIn } from './accepted-files'
import { BulkBar } from './bulk-bar'
import type { LibraryActions } from './library-actions'
import { MaterialCard } from './material-card'
import { MaterialDialog } from './material-dialog'
import { UploadList } from './upload-list'
import { UploadZone } from './upload-zone'
import { useUploads } from './use-uploads'

export interface MaterialLibraryProps {
  accountId: string
  kind: MaterialKind
  materials: readonly AnyMaterialView[]
  folders: readonly FolderView[]
  /** The folder that is open: what is uploaded here lies in it. */
  folderId: string | null
  isFiltered: boolean
  actions: LibraryActions
}

/** The materials of one kind; more come by button, drop or paste anywhere on the page. */
export function MaterialLibrary({
  accountId,
  kind,
  materials,
  folders,
  folderId,
  isFiltered,
  actions,
}: MaterialLibraryProps) {
  const t = useTranslations('media')
  const [open, setOpen] = useState<AnyMaterialView | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { uploads, dismiss, take, isOver, handlers } = useTaking(accountId, folderId)
  const here = chosen.filter((id) => materials.some((material) => material.id === id))
  const choose = (id: string, isChosen: boolean) =>
    setChosen((all) => (isChosen ? [...all, id] : all.filter((one) => one !== id)))
  return (
    <div {...handlers} className="min-w-0 space-y-4">
      <UploadZone isOver={isOver} onFiles={(files) => void take(files)} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <BulkBar accountId={accountId} chosen={here} folders={folders} onClear={() => setChosen([])} actions={actions} />
      {materials.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'noneFound' : `emptyKind.${kind}`)}>
          {isFiltered ? null : t(`emptyAbout.${kind}`)}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4">
          {materials.map((material) => (
            <li key={material.id}>
              <MaterialCard
                material={material}
                isChosen={here.includes(material.id)}
                onOpen={() => setOpen(material)}
                onChosen={(isChosen) => choose(material.id, isChosen)}
              />
            </li>
          ))}
        </ul>
      )}
      <MaterialDialog accountId={accountId} material={open} onClose={() => setOpen(null)} actions={actions} />
    </div>
  )
}

/** Files that are chosen, dropped or pasted here go up, and the page asks its list again when they are there. */
function useTaking(accountId: string, folderId: string | null) {
  const router = useRouter()
  const { uploads, uploadAny, dismiss } = useUploads(accountId, folderId)
  const [isOver, setOver] = useState(false)
  const take = async (files: readonly File[]) => {
    const made = await Promise.all(files.map(uploadAny))
    if (made.some(Boolean)) router.refresh()
  }
  const handlers = {
    onPaste: (event: ClipboardEvent) => void take(materialFilesIn(event.clipboardData)),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void take(materialFilesIn(event.dataTransfer))
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
  }
  return { uploads, dismiss, take, isOver, handlers }
}
