'use client'
import { ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import type { FormAction } from '@/components/ui/form/result'
import { type AnyMaterialView, type MaterialView, PICTURE_TYPES } from '@/lib/media/contract'
import { MaterialDialog } from './material-dialog'
import { Picture } from './picture'
import { picturesIn } from './upload-picture'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

export interface MaterialGridProps {
  accountId: string
  materials: readonly MaterialView[]
  isSearch: boolean
  describe: FormAction<AnyMaterialView>
  remove: FormAction
}

/** An account's pictures; more come by button, drop or paste anywhere on the page. */
export function MaterialGrid({ accountId, materials, isSearch, describe, remove }: MaterialGridProps) {
  const t = useTranslations('media')
  const router = useRouter()
  const { uploads, upload, dismiss } = useUploads(accountId)
  const [open, setOpen] = useState<MaterialView | null>(null)
  const [isOver, setOver] = useState(false)

  const take = async (files: readonly File[]) => {
    const made = await Promise.all(files.map(upload))
    if (made.some(Boolean)) router.refresh()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(picturesIn(event.dataTransfer))
  }
  const paste = (event: ClipboardEvent) => void take(picturesIn(event.clipboardData))
  return (
    <div
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => [event.preventDefault(), setOver(true)]}
      onDragLeave={() => setOver(false)}
      className="mt-4 space-y-4"
    >
      <UploadZone isOver={isOver} onFiles={(files) => void take(files)} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {materials.length === 0 ? (
        <EmptyState title={t(isSearch ? 'noneFound' : 'empty')}>{isSearch ? null : t('emptyAbout')}</EmptyState>
      ) : (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
          {materials.map((material) => (
            <li key={material.id}>
              <MaterialCard material={material} onOpen={() => setOpen(material)} />
            </li>
          ))}
        </ul>
      )}
      <MaterialDialog
        accountId={accountId}
        material={open}
        onClose={() => setOpen(null)}
        describe={describe}
        remove={remove}
      />
    </div>
  )
}

function UploadZone({ isOver, onFiles }: { isOver: boolean; onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('media')
  return (
    <label
      className={`flex cursor-pointer flex-wrap items-center justify-center gap-x-3 gap-y-1 rounded-lg border border-dashed px-4 py-5 text-sm focus-within:outline-2 focus-within:outline-focus hover:bg-surface-hover ${isOver ? 'border-accent bg-accent-soft text-accent-soft-foreground' : 'border-border-tertiary'}`}
    >
      <ImageUp size={20} aria-hidden />
      <span className="font-medium">{t('upload')}</span>
      <span className="text-muted">{t('uploadHelp')}</span>
      <input
        type="file"
        multiple
        accept={PICTURE_TYPES.join(',')}
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}

function MaterialCard({ material, onOpen }: { material: MaterialView; onOpen: () => void }) {
  const t = useTranslations('media')
  return (
    <button
      type="button"
      onClick={onOpen}
      className="block w-full overflow-hidden rounded-lg border border-border bg-surface text-left hover:border-accent"
    >
      <Picture
        picture={material.picture}
        alt=""
        sizes="(min-width: 1280px) 220px, 45vw"
        className="aspect-[4/3] w-full object-cover"
      />
      <span className="block px-3 py-2">
        <span className="block truncate text-sm font-medium">{material.name}</span>
        <span className="block truncate text-xs text-muted">
          {t('pixels', { width: material.picture.width, height: material.picture.height })}
          {material.picture.alt ? null : <span className="text-warning"> · {t('noAlt')}</span>}
        </span>
      </span>
    </button>
  )
}
