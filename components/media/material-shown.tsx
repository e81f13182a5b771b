import type { AnyMaterialView } from '@/lib/media/contract'
import { Picture } from './picture'

/** A material as itself: the picture, or a player. */
export function MaterialShown({ material }: { material: AnyMaterialView }) {
  if (material.kind === 'picture') {
    return <Picture picture={material.picture} sizes="400px" className="max-h-80 w-full rounded-lg object-contain" />
  }
  const { src, poster } = material.recording
  if (material.kind === 'voice') {
    return <audio src={src} controls preload="metadata" aria-label={material.name} className="w-full" />
  }
  return (
    <video
      src={src}
      poster={poster?.src}
      controls
      playsInline
      preload="metadata"
      aria-label={material.name}
      className="max-h-80 w-full rounded-lg bg-black"
    />
  )
}
