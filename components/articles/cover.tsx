import { Image as ImageIcon } from 'lucide-react'
import { Picture } from '@/components/media/picture'
import type { PictureView } from '@/lib/media/contract'

/** A small cover for lists; its article's title stands beside it, so it says nothing itself. */
export function Cover({ cover }: { cover: PictureView | null }) {
  if (cover)
    return (
      <Picture
        picture={cover}
        alt=""
        sizes="112px"
        className="h-12 w-20 shrink-0 rounded-md object-cover sm:h-16 sm:w-28"
      />
    )
  return (
    <span
      aria-hidden
      className="grid h-12 w-20 shrink-0 place-items-center rounded-md bg-surface-secondary text-muted sm:h-16 sm:w-28"
    >
      <ImageIcon size={20} strokeWidth={1.5} />
    </span>
  )
}
