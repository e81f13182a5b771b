import type { PictureView } from '@/lib/media/contract'

/** A picture of ours that takes its place, in its colour, before it is there. */
export function Picture({
  picture,
  sizes,
  alt,
  className,
}: {
  picture: PictureView
  sizes: string
  alt?: string
  className?: string
}) {
  return (
    <img
      src={picture.src}
      srcSet={picture.srcset}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={alt ?? picture.alt}
      loading="lazy"
      decoding="async"
      className={className}
      style={{ backgroundColor: picture.colour }}
    />
  )
}
