import type { Bytes, Blank, ContainerFacts } from './bytes'

/** Everything that a phone or a program writes about people and places lies in boxes of these names. */
const PRIVATE = new Set(['udta', 'meta', 'uuid'])
const INSIDE = new Set(['moov', 'trak', 'mdia', 'mvex'])
/** A fence: a file of sense has a few dozen boxes outside its frames. */
const MOST_BOXES = 20_000

interface Box {
  type: string
  start: number
  body: number
  end: number
}
interface Track {
  handler: string
  width: number
  height: number
}
interface Walk {
  bytes: Bytes
  facts: ContainerFacts
  tracks: Track[]
  timescale: number
  boxes: number
}

/** Reads what an MP4 (or M4A) says of its tracks and its length; null when it is none. */
export async function readMp4(bytes: Bytes): Promise<ContainerFacts | null> {
  const facts = { hasSound: false, hasPicture: false, durationMs: null, width: null, height: null, blanks: [] }
  const walk: Walk = { bytes, facts, tracks: [], timescale: 0, boxes: 0 }
  if (!(await readBoxes(walk, 0, bytes.size))) return null
  const picture = walk.tracks.find(({ handler }) => handler === 'vide')
  const isTurned = picture !== undefined && picture.width > 0
  return {
    ...walk.facts,
    hasPicture: picture !== undefined,
    hasSound: walk.tracks.some(({ handler }) => handler === 'soun'),
    width: isTurned ? picture.width : null,
    height: isTurned ? picture.height : null,
  }
}

async function readBoxes(walk: Walk, from: number, to: number): Promise<boolean> {
  for (let at = from; at + 8 <= to;) {
    const box = await boxAt(walk.bytes, at, to)
    walk.boxes += 1
    if (!box || walk.boxes > MOST_BOXES) return false
    if (PRIVATE.has(box.type)) walk.facts.blanks.push(blankOf(box))
    else if (INSIDE.has(box.type)) {
      if (box.type === 'trak') walk.tracks.push({ handler: '', width: 0, height: 0 })
      if (!(await readBoxes(walk, box.body, box.end))) return false
    } else await readFacts(walk, box)
    at = box.end
  }
  return true
}

async function boxAt(bytes: Bytes, at: number, most: number): Promise<Box | null> {
  const head = await bytes.at(at, 16)
  if (head.length < 8) return null
  const [short, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)]
  const isLong = short === 1
  if (isLong && head.length < 16) return null
  // Zero means "up to the end", which only the last box of a file may say.
  const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? most - at : short
  const body = at + (isLong ? 16 : 8)
  const end = at + size
  return end < body || end > most ? null : { type, start: at, body, end }
}

/** The same box as empty room: its name becomes `free`, so that every place in the file stays where it was. */
function blankOf({ start, body, end }: Box): Blank {
  return { offset: start + 4, length: end - start - 4, head: headOf(body - start, end - start) }
}

function headOf(header: number, size: number): Buffer {
  const name = Buffer.from('free', 'latin1')
  if (header === 8) return name
  const long = Buffer.alloc(8)
  long.writeBigUInt64BE(BigInt(size))
  return Buffer.concat([name, long])
}

async function readFacts(walk: Walk, { type, body, end }: Box): Promise<void> {
  const track = walk.tracks.at(-1)
  const content = () => walk.bytes.at(body, Math.min(end - body, 128))
  if (type === 'mvhd') readLength(walk, await content(), 0)
  if (type === 'mehd') readFragments(walk, await content())
  if (type === 'hdlr' && track && !track.handler) track.handler = (await content()).toString('latin1', 8, 12)
  if (type === 'tkhd' && track) Object.assign(track, sizeIn(await content()))
}

const durationOf = (ticks: number, timescale: number): number | null =>
  ticks > 0 && timescale > 0 ? Math.round((ticks / timescale) * 1000) : null

function readLength(walk: Walk, box: Buffer, version: number): void {
  const isLong = (box[0] ?? version) === 1
  if (box.length < (isLong ? 32 : 20)) return
  walk.timescale = box.readUInt32BE(isLong ? 20 : 12)
  const ticks = isLong ? Number(box.readBigUInt64BE(24)) : box.readUInt32BE(16)
  // All ones says "not known yet".
  walk.facts.durationMs = ticks >= 2 ** 32 - 1 && !isLong ? null : durationOf(ticks, walk.timescale)
}

function readFragments(walk: Walk, box: Buffer): void {
  const isLong = box[0] === 1
  if (box.length < (isLong ? 12 : 8)) return
  const ticks = isLong ? Number(box.readBigUInt64BE(4)) : box.readUInt32BE(4)
  walk.facts.durationMs ??= durationOf(ticks, walk.timescale)
}

/** A track's picture as it is shown: a phone held upright writes a lying picture and says by how much it is turned. */
function sizeIn(box: Buffer): { width: number; height: number } {
  const matrix = box[0] === 1 ? 52 : 40
  if (box.length < matrix + 44) return { width: 0, height: 0 }
  const [width, height] = [box.readUInt32BE(matrix + 36) >> 16, box.readUInt32BE(matrix + 40) >> 16]
  const isLying = box.readInt32BE(matrix) === 0 && box.readInt32BE(matrix + 4) !== 0
  return isLying ? { width: height, height: width } : { width, height }
}
