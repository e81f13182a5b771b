'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { PICTURE_TYPES, type MaterialView } from '@/lib/media/contract'
import { Picture } from './picture'
import { UploadList } from './upload-list'
import { useMaterials } from './use-materials'
import { useUploads } from './use-uploads'

export interface PictureChooserProps {
  accountId: string
  isOpen: boolean
  onClose: () => void
  onChoose: (material: MaterialView) => void
}

/** Chooses one of the account's pictures, or uploads one. */
export function PictureChooser(props: PictureChooserProps) {
  const t = useTranslations('media')
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t('choose')} size="lg">
      {props.isOpen ? <Choices {...props} /> : null}
    </Dialog>
  )
}

function Choices({ accountId, onChoose }: PictureChooserProps) {
  const t = useTranslations('media')
  const [search, setSearch] = useState('')
  const { materials, nextCursor, state, add, more, retry } = useMaterials(accountId, search)
  const { uploads, upload, dismiss } = useUploads(accountId)
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) {
      const made = await upload(file)
      if (made) add(made)
    }
  }
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          aria-label={t('search')}
          placeholder={t('search')}
          className="h-10 min-w-40 grow rounded-lg border border-field-border bg-field px-3 text-sm"
        />
        <label className="button button--secondary relative cursor-pointer focus-within:outline-2 focus-within:outline-focus">
          {t('upload')}
          <input
            type="file"
            accept={PICTURE_TYPES.join(',')}
            multiple
            className="sr-only"
            onChange={(event) => void take(event.target.files)}
          />
        </label>
      </div>
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {state === 'failed' ? (
        <p role="alert" className="text-sm">
          {t('listFailed')}{' '}
          <Button size="sm" onPress={() => void retry()}>
            {t('retry')}
          </Button>
        </p>
      ) : null}
      {state === 'ready' && materials.length === 0 ? (
        <p className="py-8 text-center text-sm text-muted">{t(search ? 'noneFound' : 'emptyShort')}</p>
      ) : null}
      <PictureGrid materials={materials} isLoading={state === 'loading'} onChoose={onChoose} />
      {nextCursor ? <Button onPress={() => void more()}>{t('more')}</Button> : null}
    </div>
  )
}

interface PictureGridProps extends Pick<PictureChooserProps, 'onChoose'> {
  materials: readonly MaterialView[]
  isLoading: boolean
}

function PictureGrid({ materials, isLoading, onChoose }: PictureGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4" aria-busy={isLoading}>
      {materials.map((material) => (
        <li key={material.id}>
          <button
            type="button"
            onClick={() => onChoose(material)}
            className="block w-full overflow-hidden rounded-lg border border-border text-left hover:border-accent"
          >
            <Picture picture={material.picture} sizes="200px" className="aspect-[4/3] w-full object-cover" />
            <span className="block truncate px-2 py-1 text-xs">{material.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
