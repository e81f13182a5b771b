'use client'
import { ImagePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Picture } from '@/components/media/picture'
import { PictureChooser } from '@/components/media/picture-chooser'
import { Button } from '@/components/ui/button'
import type { Crop, PictureView } from '@/lib/media/contract'
import { CropDialog } from './crop-dialog'
import { CroppedPicture } from './cropped-picture'
import type { DraftTexts } from './draft-texts'

interface CoverFieldProps {
  accountId: string
  texts: Pick<DraftTexts, 'cover' | 'coverWide' | 'coverSmall'>
  onChange: (facts: Pick<Partial<DraftTexts>, 'cover' | 'coverWide' | 'coverSmall'>) => void
}

/** The picture that stands for the article in lists and shares, with the part that big and small cards show of it. */
export function CoverField({ accountId, texts, onChange }: CoverFieldProps) {
  const t = useTranslations('articles.editor')
  const [isOpen, setOpen] = useState(false)
  const { cover } = texts
  return (
    <section aria-label={t('cover')}>
      <h2 className="mb-1 text-sm font-medium">{t('cover')}</h2>
      {cover ? (
        <Parts cover={cover} texts={texts} onChange={onChange} />
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
          <Button
            size="sm"
            variant="tertiary"
            onPress={() => onChange({ cover: null, coverWide: null, coverSmall: null })}
          >
            {t('coverRemove')}
          </Button>
        </div>
      ) : null}
      <PictureChooser
        accountId={accountId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={({ picture }) => [onChange({ cover: picture, coverWide: null, coverSmall: null }), setOpen(false)]}
      />
    </section>
  )
}

const WIDE = 2.35
const PARTS = [
  { key: 'coverWide', aspect: WIDE, frame: 'aspect-[2.35] grow' },
  { key: 'coverSmall', aspect: 1, frame: 'aspect-square w-24' },
] as const

interface PartsProps {
  cover: PictureView
  texts: CoverFieldProps['texts']
  onChange: (facts: { coverWide?: Crop; coverSmall?: Crop }) => void
}

function Parts({ cover, texts, onChange }: PartsProps) {
  const t = useTranslations('editor.cover')
  const [open, setOpen] = useState<(typeof PARTS)[number] | null>(null)
  return (
    <div className="flex items-end gap-2">
      {PARTS.map((part) => (
        <button
          key={part.key}
          type="button"
          onClick={() => setOpen(part)}
          className={`relative overflow-hidden rounded-lg border border-border ${part.frame}`}
        >
          {texts[part.key] ? (
            <CroppedPicture picture={cover} crop={texts[part.key]} />
          ) : (
            <Picture picture={cover} alt="" sizes="320px" className="size-full object-cover" />
          )}
          <span className="absolute inset-x-0 bottom-0 bg-black/60 px-1 py-0.5 text-center text-xs text-white">
            {t(part.key)}
          </span>
        </button>
      ))}
      {open ? (
        <CropDialog
          picture={cover}
          crop={texts[open.key]}
          aspect={open.aspect}
          title={t(open.key)}
          onClose={() => setOpen(null)}
          onCrop={(crop) => [onChange({ [open.key]: crop }), setOpen(null)]}
        />
      ) : null}
    </div>
  )
}
