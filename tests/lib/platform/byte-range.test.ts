import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf } from '@/lib/platform/http/byte-range'

const ETAG = '"abc"'
const of = (range: string | null, ifRange: string | null = null, size = 100) =>
  rangeOf({ range, ifRange, size, etag: ETAG })
const part = (start: number, end: number) => ({ kind: 'part', start, end })

test.each([
  ['nothing asked', null, { kind: 'whole' }],
  ['the first bytes', 'bytes=0-9', part(0, 9)],
  ['from a place to the end', 'bytes=40-', part(40, 99)],
  ['the last bytes', 'bytes=-10', part(90, 99)],
  ['more last bytes than there are', 'bytes=-1000', part(0, 99)],
  ['an end behind the end', 'bytes=90-1000', part(90, 99)],
  ['one byte', 'bytes=99-99', part(99, 99)],
  ['a start behind the end', 'bytes=100-', { kind: 'outside' }],
  ['no last bytes', 'bytes=-0', { kind: 'outside' }],
  ['an end before the start', 'bytes=9-3', { kind: 'whole' }],
  ['several ranges', 'bytes=0-1,5-6', { kind: 'whole' }],
  ['another unit', 'pages=1-2', { kind: 'whole' }],
  ['nonsense', 'bytes=a-b', { kind: 'whole' }],
  ['an empty range', 'bytes=-', { kind: 'whole' }],
])('%s', (_, range, answer) => {
  expect(of(range)).toEqual(answer)
})

test('a part of another version is never given', () => {
  expect(of('bytes=0-9', ETAG)).toEqual(part(0, 9))
  expect(of('bytes=0-9', '"other"')).toEqual({ kind: 'whole' })
  expect(of('bytes=0-9', `W/${ETAG}`)).toEqual({ kind: 'whole' })
  expect(of('bytes=0-9', 'Wed, 21 Oct 2015 07:28:00 GMT')).toEqual({ kind: 'whole' })
})

test('a part lies always inside the file', () => {
  const place = fc.option(fc.nat(1000))
  fc.assert(
    fc.property(place, place, fc.nat(500), (first, last, size) => {
      const answer = of(`bytes=${first ?? ''}-${last ?? ''}`, null, size)
      if (answer.kind !== 'part') return
      expect(answer.start).toBeLessThanOrEqual(answer.end)
      expect(answer.end).toBeLessThan(size)
    }),
  )
})
