import { type MaterialKind, PICTURE_TYPES, VIDEO_ENDINGS, VOICE_ENDINGS } from '@/lib/media/contract'

const ACCEPTED: Record<MaterialKind, readonly string[]> = {
  picture: PICTURE_TYPES,
  voice: [...VOICE_ENDINGS, 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm'],
  video: [...VIDEO_ENDINGS, 'video/mp4', 'video/webm'],
}

/** The `accept` of a file chooser for these kinds. */
export const acceptOf = (kinds: readonly MaterialKind[]): string => kinds.flatMap((kind) => ACCEPTED[kind]).join(',')

/** The files among dropped or pasted things that may be materials. */
export const materialFilesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => /^(image|audio|video)\//.test(type))
