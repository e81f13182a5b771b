'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import Cropper, { type Area } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type Crop, CROP_UNITS, type PictureView } from '@/lib/media/contract'

interface CropDialogProps {
  picture: PictureView
  crop: Crop | null
  aspect: number
  title: string
  onClose: () => void
  onCrop: (crop: Crop) => void
}

const PER_CENT = CROP_UNITS / 100

/** The area in whole ten-thousandths, inside the picture. */
function cropOf({ x, y, width, height }: Area): Crop {
  const [left, top] = [Math.max(0, Math.round(x * PER_CENT)), Math.max(0, Math.round(y * PER_CENT))]
  return {
    x: left,
    y: top,
    width: Math.min(CROP_UNITS - left, Math.round(width * PER_CENT)),
    height: Math.min(CROP_UNITS - top, Math.round(height * PER_CENT)),
  }
}

const areaOf = ({ x, y, width, height }: Crop): Area => ({
  x: x / PER_CENT,
  y: y / PER_CENT,
  width: width / PER_CENT,
  height: height / PER_CENT,
})

/** Chooses the part of a picture that is shown: by hand, with the arrow keys, and nearer or farther. */
export function CropDialog({ picture, crop, aspect, title, onClose, onCrop }: CropDialogProps) {
  const t = useTranslations('editor.cover')
  const [place, setPlace] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<Area | null>(null)
  const buttons = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isDisabled={!area} onPress={() => area && onCrop(cropOf(area))}>
        {t('take')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={title} size="lg" footer={buttons}>
      <div className="relative h-72 overflow-hidden rounded-lg bg-surface-secondary sm:h-96">
        <Cropper
          image={picture.src}
          aspect={aspect}
          crop={place}
          zoom={zoom}
          keyboardStep={5}
          disableAutomaticStylesInjection
          initialCroppedAreaPercentages={crop ? areaOf(crop) : undefined}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          onCropComplete={(shown) => setArea(shown)}
          cropperProps={{ 'aria-label': t('keys') }}
        />
      </div>
      <label className="mt-3 flex items-center gap-3 text-sm">
        {t('zoom')}
        <input
          type="range"
          min={1}
          max={3}
          step={0.05}
          value={zoom}
          onChange={(event) => setZoom(Number(event.target.value))}
          className="grow accent-accent"
        />
      </label>
      <p className="mt-2 text-xs text-muted">{t('keys')}</p>
    </Dialog>
  )
}
