import { z } from 'zod'
import { MATERIAL_ALT_CHARACTERS, MATERIAL_NAME_CHARACTERS } from './words-contract'
import type { MaterialView, PictureView } from './picture-contract'

/** What a file of sound or film is by its content, and the ending of its address. */
export const RECORDING_TYPES = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const
export type RecordingType = keyof typeof RECORDING_TYPES
export const RecordingType = z.enum(Object.keys(RECORDING_TYPES) as [RecordingType, ...RecordingType[]])

export const VOICE_ENDINGS = ['.mp3', '.m4a', '.ogg', '.oga'] as const
export const VIDEO_ENDINGS = ['.mp4', '.webm'] as const

export const MATERIAL_KINDS = ['picture', 'voice', 'video'] as const
export const MaterialKind = z.enum(MATERIAL_KINDS)
export type MaterialKind = z.output<typeof MaterialKind>

/** All that a page needs to play a voice or a video with native elements. */
export interface RecordingView {
  id: string
  kind: 'voice' | 'video'
  name: string
  src: string
  type: RecordingType
  durationMs: number
  /** Of a video's picture in pixels; null for a voice. */
  width: number | null
  height: number | null
  /** A still of the video, where its uploader's browser could take one. */
  poster: PictureView | null
}

export interface RecordingMaterialView extends Omit<MaterialView, 'picture' | 'kind'> {
  kind: 'voice' | 'video'
  /** What the material says to people who cannot hear or see it. */
  alt: string
  recording: RecordingView
}
export type AnyMaterialView = MaterialView | RecordingMaterialView

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const pixels = z.number().int().positive()

export const AddRecordingInput = z.object({
  accountId: z.uuid(),
  folderId: z.uuid().nullable().default(null),
  name: z.string().trim().min(1).max(MATERIAL_NAME_CHARACTERS),
  alt: z.string().trim().max(MATERIAL_ALT_CHARACTERS).default(''),
  sha256,
  bytes: z.number().int().positive(),
  contentType: RecordingType,
  durationMs: z.number().int().positive(),
  width: pixels.nullable(),
  height: pixels.nullable(),
  poster: z.object({ sha256, widths: z.array(pixels).min(1), colour: z.string() }).nullable(),
})
export type AddRecordingInput = z.output<typeof AddRecordingInput>
