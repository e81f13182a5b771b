'use client'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import type { AnyMaterialView } from '@/lib/media/contract'
import { SizeText } from '@/components/archive/size-text'
import { MaterialFace } from './material-face'

interface MaterialCardProps {
  material: AnyMaterialView
  isChosen: boolean
  onOpen: () => void
  onChosen: (isChosen: boolean) => void
}

/** One material in the library: opened by its face, chosen by its box. */
export function MaterialCard({ material, isChosen, onOpen, onChosen }: MaterialCardProps) {
  const t = useTranslations('media')
  const alt = material.kind === 'picture' ? material.picture.alt : material.alt
  return (
    <div
      className={cx(
        'relative overflow-hidden rounded-lg border bg-surface hover:border-accent',
        isChosen ? 'border-accent outline-2 outline-accent' : 'border-border',
      )}
    >
      <button type="button" onClick={onOpen} className="block w-full text-left">
        <MaterialFace material={material} sizes="(min-width: 1280px) 220px, 45vw" />
        <span className="block px-3 py-2">
          <span className="block truncate text-sm font-medium">{material.name}</span>
          <span className="block truncate text-xs text-muted">
            {material.kind === 'picture' ? (
              t('pixels', { width: material.picture.width, height: material.picture.height })
            ) : (
              <SizeText bytes={material.bytes} />
            )}
            {alt ? null : <span className="text-warning"> · {t('noAlt')}</span>}
          </span>
        </span>
      </button>
      <label className="absolute top-1.5 left-1.5 grid size-9 cursor-pointer place-items-center rounded-md bg-surface/85">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ target }) => onChosen(target.checked)}
          aria-label={t('library.choose', { name: material.name })}
          className="size-5 accent-accent"
        />
      </label>
    </div>
  )
}
