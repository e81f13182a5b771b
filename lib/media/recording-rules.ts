import type { ContainerFacts } from '@/lib/platform/containers/bytes'
import type { RecordingType } from './recording-contract'

export interface RecordingBounds {
  bytes: number
  seconds: number
}

/** Bits a second that sound and film in one file can have at all; outside of it a stated length is made up. */
const BITS = { voice: [4_000, 4_000_000], video: [12_000, 400_000_000] } as const
/** What browsers and containers may differ by: they round, and count the last frame or not. */
const SLACK_MS = 2_000
const SLACK_SHARE = 0.05

/** The media type of a file by what it holds, or null: a film container without a picture is a voice. */
export function recordingType(mime: string, { hasSound, hasPicture }: ContainerFacts): RecordingType | null {
  if (!hasSound && !hasPicture) return null
  const [base = ''] = mime.split(';')
  if (base === 'audio/mpeg' || base === 'audio/ogg') return hasSound ? base : null
  if (base === 'video/webm' || base === 'audio/webm') return hasPicture ? 'video/webm' : 'audio/webm'
  if (['video/mp4', 'audio/mp4', 'audio/x-m4a', 'video/x-m4v', 'video/quicktime'].includes(base)) {
    return hasPicture ? 'video/mp4' : 'audio/mp4'
  }
  return null
}

export const kindOfType = (type: RecordingType): 'VOICE' | 'VIDEO' => (type.startsWith('video/') ? 'VIDEO' : 'VOICE')

interface Lengths {
  kind: 'VOICE' | 'VIDEO'
  bytes: number
  /** What the uploader's browser measured. */
  claimedMs: number | null
  /** What the file says. */
  containerMs: number | null
}

/** How long a recording is: what its container says, else what a browser measured; null for a length that cannot be. */
export function settledDuration({ kind, bytes, claimedMs, containerMs }: Lengths): number | null {
  const length = containerMs ?? claimedMs
  if (length === null || length <= 0) return null
  const slack = Math.max(SLACK_MS, length * SLACK_SHARE)
  if (claimedMs !== null && Math.abs(claimedMs - length) > slack) return null
  const [least, most] = kind === 'VIDEO' ? BITS.video : BITS.voice
  const bitsPerSecond = (bytes * 8) / (length / 1000)
  return bitsPerSecond >= least && bitsPerSecond <= most ? length : null
}
