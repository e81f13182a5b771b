'use client'
import type { MaterialView } from '@/lib/media/contract'
import { MaterialPicker } from './material-picker'

export interface PictureChooserProps {
  accountId: string
  isOpen: boolean
  onClose: () => void
  onChoose: (material: MaterialView) => void
}

/** Chooses one of the account's pictures, or uploads one. */
export function PictureChooser({ onChoose, ...props }: PictureChooserProps) {
  return (
    <MaterialPicker
      {...props}
      kinds={['picture']}
      onChoose={(material) => (material.kind === 'picture' ? onChoose(material) : undefined)}
    />
  )
}
