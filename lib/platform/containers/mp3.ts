import type { Blank, Bytes, ContainerFacts } from './bytes'

const TAG_HEAD = 10
const CLOSING_TAG = 128
/** Kilobits a second by the index in a frame's head, MPEG 1 and MPEG 2 (layer III). */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const

interface Frame {
  length: number
  samples: number
  sampleRate: number
}

/** Reads what an MP3 says of its length; null when no two frames follow one another. */
export async function readMp3(bytes: Bytes): Promise<ContainerFacts | null> {
  const tag = await openingTag(bytes)
  const start = tag ? tag.offset + tag.length : 0
  const around = await bytes.at(start, 64 * 1024)
  const first = firstFrame(around)
  if (!first) return null
  const frames = countedFrames(around.subarray(first.at))
  const { samples, sampleRate } = first.frame
  return {
    hasSound: true,
    hasPicture: false,
    durationMs: frames ? Math.round(((frames * samples) / sampleRate) * 1000) : null,
    width: null,
    height: null,
    blanks: [...(tag ? [tag] : []), ...(await closingTag(bytes))],
  }
}

/** The tag before the sound, as one without anything in it: what is zero there is padding. */
async function openingTag(bytes: Bytes): Promise<Blank | null> {
  const head = await bytes.at(0, TAG_HEAD)
  if (head.length < TAG_HEAD || head.toString('latin1', 0, 3) !== 'ID3') return null
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte % 128), 0)
  // Behind the version: no flags, then the same length. A footer becomes padding that decoders skip like any noise.
  const isFooted = ((head[5] ?? 0) & 0x10) !== 0
  const length = Math.min(5 + size + (isFooted ? TAG_HEAD : 0), bytes.size - 5)
  return { offset: 5, length, head: Buffer.concat([Buffer.from([0]), head.subarray(6, 10)]) }
}

async function closingTag(bytes: Bytes): Promise<Blank[]> {
  const offset = bytes.size - CLOSING_TAG
  if (offset <= 0 || (await bytes.at(offset, 3)).toString('latin1') !== 'TAG') return []
  return [{ offset: offset + 3, length: CLOSING_TAG - 3, head: Buffer.alloc(0) }]
}

function firstFrame(bytes: Buffer): { at: number; frame: Frame } | null {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const frame = frameAt(bytes, at)
    // One head may be chance; a second one exactly behind it is not. A single frame may end the file.
    if (frame && (frameAt(bytes, at + frame.length) || at + frame.length === bytes.length)) return { at, frame }
  }
  return null
}

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
  const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]]
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3]
  if (second < 0xe0 || version === 1 || layer !== 1) return null
  const isFirst = version === 3
  const kilobits = RATES[isFirst ? 0 : 1][third >> 4]
  const base = SAMPLE_RATES[(third >> 2) & 3]
  if (!kilobits || !base) return null
  const sampleRate = base / (isFirst ? 1 : version === 2 ? 2 : 4)
  const samples = isFirst ? 1152 : 576
  const padding = (third >> 1) & 1
  return { samples, sampleRate, length: Math.floor((samples / 8) * ((kilobits * 1000) / sampleRate)) + padding }
}

/** The number of frames that an encoder with changing rates writes into its first one. */
function countedFrames(frame: Buffer): number | null {
  const head = frame.subarray(0, 200)
  const at = Math.max(head.indexOf('Xing'), head.indexOf('Info'))
  const hasCount = at >= 0 && at + 12 <= frame.length && ((frame[at + 7] ?? 0) & 1) === 1
  return hasCount ? frame.readUInt32BE(at + 8) : null
}
