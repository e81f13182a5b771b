/** Small files of each container, made by hand: what they say of themselves is true, their frames are noise. */

const u32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4))
  return bytes
}
const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

interface Mp4 {
  seconds?: number
  tracks?: ('vide' | 'soun')[]
  brand?: string
  /** A place, as phones note it. */
  place?: string
  turned?: boolean
  frames?: number
}

function track(handler: string, turned: boolean): Buffer {
  const matrix = turned
    ? u32(0, 0x10000, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000)
    : u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  const size = handler === 'vide' ? u32(640 * 65_536, 360 * 65_536) : u32(0, 0)
  const head = box('tkhd', u32(0, 0, 0, 1, 0, 0), Buffer.alloc(16), matrix, size)
  const hdlr = box('hdlr', u32(0, 0), Buffer.from(handler, 'latin1'), Buffer.alloc(13))
  return box('trak', head, box('mdia', hdlr))
}

export function mp4({
  seconds = 5,
  tracks = ['vide', 'soun'],
  brand = 'isom',
  place,
  turned = false,
  frames = 40_000,
}: Mp4 = {}): Buffer {
  const mvhd = box('mvhd', u32(0, 0, 0, 1000, seconds * 1000), Buffer.alloc(80))
  const udta = place ? [box('udta', box('\u00a9xyz', Buffer.from(place)))] : []
  const moov = box('moov', mvhd, ...tracks.map((handler) => track(handler, turned)), ...udta)
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1')),
    moov,
    box('mdat', Buffer.alloc(frames, 0x5a)),
  ])
}

const sized = (id: number[], content: Buffer): Buffer => {
  const size = Buffer.alloc(8)
  size.writeUIntBE(content.length, 2, 6)
  size[0] = 1
  return Buffer.concat([Buffer.from(id), size, content])
}
const double = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}

export function webm({
  seconds = 4,
  types = [1, 2],
  tag = '',
  frames = 40_000,
}: { seconds?: number | null; types?: number[]; tag?: string; frames?: number } = {}): Buffer {
  const ebml = sized([0x1a, 0x45, 0xdf, 0xa3], sized([0x42, 0x82], Buffer.from('webm')))
  const length = seconds === null ? [] : [sized([0x44, 0x89], double(seconds * 1000))]
  const info = sized(
    [0x15, 0x49, 0xa9, 0x66],
    Buffer.concat([sized([0x2a, 0xd7, 0xb1], Buffer.from([0x0f, 0x42, 0x40])), ...length]),
  )
  const picture = sized(
    [0xe0],
    Buffer.concat([sized([0xb0], Buffer.from([0x02, 0x80])), sized([0xba], Buffer.from([0x01, 0x68]))]),
  )
  const entries = types.map((type) =>
    sized([0xae], Buffer.concat([sized([0x83], Buffer.from([type])), ...(type === 1 ? [picture] : [])])),
  )
  const tracks = sized([0x16, 0x54, 0xae, 0x6b], Buffer.concat(entries))
  const cluster = sized([0x1f, 0x43, 0xb6, 0x75], Buffer.alloc(frames, 0x5a))
  const tags = tag ? [sized([0x12, 0x54, 0xc3, 0x67], Buffer.from(tag))] : []
  return Buffer.concat([ebml, sized([0x18, 0x53, 0x80, 0x67], Buffer.concat([info, tracks, cluster, ...tags]))])
}

function page(packet: Buffer, granule: number): Buffer {
  const head = Buffer.alloc(27)
  head.write('OggS', 'latin1')
  head.writeBigInt64LE(BigInt(granule), 6)
  const lengths = [...Array(Math.floor(packet.length / 255)).fill(255), packet.length % 255] as number[]
  head[26] = lengths.length
  return Buffer.concat([head, Buffer.from(lengths), packet])
}

export function ogg({ seconds = 3 } = {}): Buffer {
  const opus = Buffer.alloc(19)
  opus.write('OpusHead', 'latin1')
  opus.writeUInt16LE(312, 10)
  const sound = Array.from({ length: 20 }, () => page(Buffer.alloc(1000, 0x5a), seconds * 48_000 + 312))
  return Buffer.concat([page(opus, 0), ...sound])
}

/** Frames of 128 kbit/s at 44,100 samples, with an opening tag that names who made it. */
export function mp3({ frames = 100, artist = '' } = {}): Buffer {
  const frame = Buffer.alloc(417, 0x5a)
  Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame)
  const text = Buffer.from(artist.padEnd(100, ' '))
  const tag = artist ? [Buffer.from('ID3\x03\x00\x00\x00\x00\x00', 'latin1'), Buffer.from([text.length]), text] : []
  return Buffer.concat([...tag, ...Array.from({ length: frames }, () => frame)])
}
