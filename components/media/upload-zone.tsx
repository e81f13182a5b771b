'use client'
import { ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MATERIAL_KINDS } from '@/lib/media/contract'
import { acceptOf } from './accepted-files'

/** Where files are chosen, or dropped onto the page around it. */
export function UploadZone({ isOver, onFiles }: { isOver: boolean; onFiles: (files: readonly File[]) => void }) {
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
        accept={acceptOf(MATERIAL_KINDS)}
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}
