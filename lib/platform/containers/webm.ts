import type { Blank, Bytes, ContainerFacts } from './bytes'

const SEGMENT = 0x18538067
const INFO = 0x1549a966
const TIMESTAMP_SCALE = 0x2ad7b1
const DURATION = 0x4489
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const TRACK_TYPE = 0x83
const VIDEO = 0xe0
const PIXEL_WIDTH = 0xb0
const PIXEL_HEIGHT = 0xba
const CLUSTER = 0x1f43b675
/** Tags, attachments: what says things about people and places. */
const PRIVATE = new Set([0x1254c367, 0x1941a469])
const INSIDE = new Set([SEGMENT, INFO, TRACKS, TRACK_ENTRY, VIDEO])
const VOID = 0xec
const MOST_ELEMENTS = 200_000
const NANOSECONDS = 1_000_000

interface Element {
  id: number
  start: number
  body: number
  /** Null when it says that its end is not known: a recording that was written as it came. */
  end: number | null
}
interface Walk {
  bytes: Bytes
  facts: ContainerFacts
  scale: number
  ticks: number | null
  elements: number
}

/** Reads what a WebM says of its tracks and its length; null when it is none. */
export async function readWebm(bytes: Bytes): Promise<ContainerFacts | null> {
  const facts = { hasSound: false, hasPicture: false, durationMs: null, width: null, height: null, blanks: [] }
  const walk: Walk = { bytes, facts, scale: NANOSECONDS, ticks: null, elements: 0 }
  if (!(await readElements(walk, 0, bytes.size))) return null
  const durationMs = walk.ticks ? Math.round((walk.ticks * walk.scale) / NANOSECONDS) : null
  return { ...walk.facts, durationMs }
}

async function readElements(walk: Walk, from: number, to: number): Promise<boolean> {
  for (let at = from; at + 2 <= to;) {
    const element = await elementAt(walk.bytes, at)
    walk.elements += 1
    if (!element || walk.elements > MOST_ELEMENTS || (element.end ?? 0) > to) return false
    const end = element.end ?? to
    if (INSIDE.has(element.id)) {
      if (!(await readElements(walk, element.body, end))) return false
    } else if (PRIVATE.has(element.id)) walk.facts.blanks.push(blankOf(element.start, end))
    // Of a cluster without an end the next one cannot be found, and nothing that we ask for comes after it.
    else if (element.id === CLUSTER && element.end === null) return true
    else await readFacts(walk, element, end)
    at = end
  }
  return true
}

async function elementAt(bytes: Bytes, at: number): Promise<Element | null> {
  const head = await bytes.at(at, 12)
  const idLength = lengthOf(head[0], 4)
  const sizeLength = lengthOf(head[idLength ?? 0], 8)
  if (!idLength || !sizeLength || head.length < idLength + sizeLength) return null
  const size = numberIn(head.subarray(idLength, idLength + sizeLength))
  const body = at + idLength + sizeLength
  return { id: head.readUIntBE(0, idLength), start: at, body, end: size === null ? null : body + size }
}

/** How many bytes a number of this first byte takes: leading zeros, plus one. */
function lengthOf(first: number | undefined, most: number): number | null {
  if (!first) return null
  const length = Math.clz32(first) - 23
  return length <= most ? length : null
}

function numberIn(bytes: Buffer): number | null {
  const marker = 2 ** (8 - bytes.length)
  const [first = 0, ...rest] = bytes
  const isUnknown = first === marker * 2 - 1 && rest.every((byte) => byte === 0xff)
  return isUnknown ? null : rest.reduce((sum, byte) => sum * 256 + byte, first % marker)
}

/** The same room, declared void, so that every place in the file stays where it was. */
function blankOf(start: number, end: number): Blank {
  const length = end - start
  const isShort = length < 9
  const head = Buffer.alloc(isShort ? 2 : 9)
  head[0] = VOID
  if (isShort) head[1] = 0x80 | (length - 2)
  else {
    head[1] = 0x01
    head.writeUIntBE(length - 9, 3, 6)
  }
  return { offset: start, length, head }
}

async function readFacts(walk: Walk, { id, body }: Element, end: number): Promise<void> {
  const wanted = [TIMESTAMP_SCALE, DURATION, TRACK_TYPE, PIXEL_WIDTH, PIXEL_HEIGHT]
  if (!wanted.includes(id) || end - body > 8 || end === body) return
  const content = await walk.bytes.at(body, end - body)
  const whole = content.reduce((sum, byte) => sum * 256 + byte, 0)
  if (id === TIMESTAMP_SCALE) walk.scale = whole
  if (id === DURATION && content.length >= 4)
    walk.ticks = content.length === 8 ? content.readDoubleBE(0) : content.readFloatBE(0)
  if (id === TRACK_TYPE) {
    walk.facts.hasPicture ||= whole === 1
    walk.facts.hasSound ||= whole === 2
  }
  if (id === PIXEL_WIDTH) walk.facts.width ??= whole
  if (id === PIXEL_HEIGHT) walk.facts.height ??= whole
}
