import { AudioLines, Film } from 'lucide-react'
import type { AnyMaterialView } from '@/lib/media/contract'
import { durationText } from './duration-text'
import { Picture } from './picture'

/** How a material looks in a grid: the picture, the still of a video, the mark of a voice; with its length. */
export function MaterialFace({ material, sizes }: { material: AnyMaterialView; sizes: string }) {
  if (material.kind === 'picture') {
    return <Picture picture={material.picture} alt="" sizes={sizes} className="aspect-[4/3] w-full object-cover" />
  }
  const { poster, durationMs } = material.recording
  return (
    <span className="relative block aspect-[4/3] w-full bg-surface-secondary">
      {poster ? (
        <Picture picture={poster} alt="" sizes={sizes} className="size-full object-cover" />
      ) : (
        <span className="grid size-full place-items-center text-muted">
          {material.kind === 'voice' ? <AudioLines size={32} aria-hidden /> : <Film size={32} aria-hidden />}
        </span>
      )}
      <span className="tabular absolute right-2 bottom-2 rounded-md bg-black/75 px-1.5 text-xs text-white">
        {durationText(durationMs)}
      </span>
    </span>
  )
}
