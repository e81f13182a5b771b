export type RangeAnswer = { kind: 'whole' } | { kind: 'part'; start: number; end: number } | { kind: 'outside' }

interface RangeRequest {
  /** The headers `range` and `if-range` as they came. */
  range: string | null
  ifRange: string | null
  size: number
  etag: string
}

const ONE = /^bytes=(\d*)-(\d*)$/
const WHOLE: RangeAnswer = { kind: 'whole' }

/**
 * What a request for a part of a file gets (RFC 9110, 14): one part, everything, or the answer that there is no such part. What is
 * no single range of bytes is passed over, as is a range of a version that is gone (`If-Range`).
 */
export function rangeOf({ range, ifRange, size, etag }: RangeRequest): RangeAnswer {
  const found = range === null ? null : ONE.exec(range.trim())
  const [first = '', last = ''] = found?.slice(1) ?? []
  if (!found || (first === '' && last === '')) return WHOLE
  if (ifRange !== null && ifRange.trim() !== etag) return WHOLE
  if (first === '') return suffixOf(Number(last), size)
  const [start, end] = [Number(first), last === '' ? size - 1 : Number(last)]
  if (end < start && last !== '') return WHOLE
  return start >= size ? { kind: 'outside' } : { kind: 'part', start, end: Math.min(end, size - 1) }
}

/** The last so many bytes; of none there is no part. */
function suffixOf(length: number, size: number): RangeAnswer {
  if (length === 0 || size === 0) return { kind: 'outside' }
  return { kind: 'part', start: Math.max(0, size - length), end: size - 1 }
}
