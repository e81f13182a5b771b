'use client'
import { useEffect, useRef } from 'react'
import { type Crop, CROP_UNITS, type PictureView } from '@/lib/media/contract'

/** A part of a picture, before the house has cut it: the whole is moved behind its frame. */
export function CroppedPicture({ picture, crop }: { picture: PictureView; crop: Crop | null }) {
  const shown = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (!shown.current || !crop) return
    const { style } = shown.current
    style.width = `${(CROP_UNITS / crop.width) * 100}%`
    style.height = `${(CROP_UNITS / crop.height) * 100}%`
    style.left = `${-(crop.x / crop.width) * 100}%`
    style.top = `${-(crop.y / crop.height) * 100}%`
  }, [crop])
  return <img ref={shown} src={picture.src} alt="" className="absolute max-w-none" />
}
