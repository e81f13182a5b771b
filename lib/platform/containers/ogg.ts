import type { Bytes, ContainerFacts } from './bytes'

const TAIL = 64 * 1024
const OPUS_RATE = 48_000

/** How the first packet of each codec that browsers play begins, and how many samples a second it has. */
const CODECS: { mark: Buffer; rate(packet: Buffer): number; skip(packet: Buffer): number }[] = [
  { mark: Buffer.from('\x01vorbis', 'latin1'), rate: (packet) => packet.readUInt32LE(12), skip: () => 0 },
  { mark: Buffer.from('OpusHead', 'latin1'), rate: () => OPUS_RATE, skip: (packet) => packet.readUInt16LE(10) },
]

/** Reads what an Ogg of sound says of its length; null when it is none that browsers play. */
export async function readOgg(bytes: Bytes): Promise<ContainerFacts | null> {
  const head = await bytes.at(0, 512)
  if (head.toString('latin1', 0, 4) !== 'OggS' || head.length < 27) return null
  const packet = head.subarray(27 + (head[26] ?? 0))
  const codec = CODECS.find(({ mark }) => packet.subarray(0, mark.length).equals(mark))
  if (!codec || packet.length < 19) return null
  const tail = await bytes.at(Math.max(0, bytes.size - TAIL), TAIL)
  const last = tail.lastIndexOf('OggS')
  const samples = last >= 0 && last + 14 <= tail.length ? Number(tail.readBigInt64LE(last + 6)) : 0
  const rate = codec.rate(packet)
  const length = rate > 0 ? ((samples - codec.skip(packet)) / rate) * 1000 : 0
  return {
    hasSound: true,
    hasPicture: false,
    durationMs: length > 0 ? Math.round(length) : null,
    width: null,
    height: null,
    // Its pages carry checksums, so nothing in them can be blanked; a recorder writes no more there than a title.
    blanks: [],
  }
}
