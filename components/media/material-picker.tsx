'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Dialog } from '@/components/ui/dialog'
import type { AnyMaterialView, MaterialKind } from '@/lib/media/contract'
import { acceptOf } from './accepted-files'
import { MaterialFace } from './material-face'
import { UploadList } from './upload-list'
import { useMaterials } from './use-materials'
import { useUploads } from './use-uploads'

export interface MaterialPickerProps {
  accountId: string
  /** What may be chosen; with several the first is shown first. */
  kinds: readonly [MaterialKind, ...MaterialKind[]]
  isOpen: boolean
  onClose: () => void
  onChoose: (material: AnyMaterialView) => void
}

/** Chooses one of the account's pictures, voices or videos, or uploads one. */
export function MaterialPicker(props: MaterialPickerProps) {
  const t = useTranslations('media')
  const [first] = props.kinds
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.kinds.length > 1 ? t('chooseAny') : t(`chooseKind.${first}`)}
      size="lg"
    >
      {props.isOpen ? <Choices {...props} /> : null}
    </Dialog>
  )
}

function Choices({ accountId, kinds, onChoose }: MaterialPickerProps) {
  const t = useTranslations('media')
  const [kind, setKind] = useState<MaterialKind>(kinds[0])
  const [search, setSearch] = useState('')
  const { materials, nextCursor, state, add, more, retry } = useMaterials(accountId, kind, search)
  const { uploads, uploadAny, dismiss } = useUploads(accountId)
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) {
      const made = await uploadAny(file)
      if (made?.kind === kind) add(made)
    }
  }
  return (
    <div className="space-y-4">
      {kinds.length > 1 ? <KindChoice kinds={kinds} kind={kind} onKind={setKind} /> : null}
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
          {t(`uploadKind.${kind}`)}
          <input
            type="file"
            accept={acceptOf([kind])}
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
        <p className="py-8 text-center text-sm text-muted">{t(search ? 'noneFound' : `emptyKind.${kind}`)}</p>
      ) : null}
      <ChoiceGrid materials={materials} isLoading={state === 'loading'} onChoose={onChoose} />
      {nextCursor ? <Button onPress={() => void more()}>{t('more')}</Button> : null}
    </div>
  )
}

interface KindChoiceProps {
  kinds: readonly MaterialKind[]
  kind: MaterialKind
  onKind: (kind: MaterialKind) => void
}

function KindChoice({ kinds, kind, onKind }: KindChoiceProps) {
  const t = useTranslations('media')
  return (
    <div role="group" aria-label={t('kinds.label')} className="flex gap-1 border-b border-separator">
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === kind}
          onClick={() => onKind(one)}
          className={cx(
            '-mb-px min-h-10 border-b-2 px-3 text-sm',
            one === kind ? 'border-accent font-medium' : 'border-transparent text-muted hover:text-foreground',
          )}
        >
          {t(`kinds.${one}`)}
        </button>
      ))}
    </div>
  )
}

interface ChoiceGridProps extends Pick<MaterialPickerProps, 'onChoose'> {
  materials: readonly AnyMaterialView[]
  isLoading: boolean
}

function ChoiceGrid({ materials, isLoading, onChoose }: ChoiceGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4" aria-busy={isLoading}>
      {materials.map((material) => (
        <li key={material.id}>
          <button
            type="button"
            onClick={() => onChoose(material)}
            className="block w-full overflow-hidden rounded-lg border border-border text-left hover:border-accent"
          >
            <MaterialFace material={material} sizes="200px" />
            <span className="block truncate px-2 py-1 text-xs">{material.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
