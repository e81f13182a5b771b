'use client'
import { ImagePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Picture } from '@/components/media/picture'
import { PictureChooser } from '@/components/media/picture-chooser'
import { Button } from '@/components/ui/button'
import type { PictureView } from '@/lib/media/contract'

interface CoverFieldProps {
  accountId: string
  cover: PictureView | null
  onChange: (cover: PictureView | null) => void
}

/** The picture that stands for the article in lists and shares. */
export function CoverField({ accountId, cover, onChange }: CoverFieldProps) {
  const t = useTranslations('articles.editor')
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label={t('cover')}>
      <h2 className="mb-1 text-sm font-medium">{t('cover')}</h2>
      {cover ? (
        <Picture picture={cover} sizes="360px" className="aspect-[2.35] w-full rounded-lg object-cover" />
      ) : (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="flex aspect-[2.35] w-full flex-col items-center justify-center gap-2 rounded-lg border border-dashed border-border-tertiary text-sm text-muted hover:bg-surface-hover"
        >
          <ImagePlus size={24} aria-hidden />
          {t('coverChoose')}
        </button>
      )}
      {cover ? (
        <div className="mt-2 flex gap-2">
          <Button size="sm" onPress={() => setOpen(true)}>
            {t('coverChange')}
          </Button>
          <Button size="sm" variant="tertiary" onPress={() => onChange(null)}>
            {t('coverRemove')}
          </Button>
        </div>
      ) : null}
      <PictureChooser
        accountId={accountId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={({ picture }) => [onChange(picture), setOpen(false)]}
      />
    </section>
  )
}
