import { expect, test } from 'vitest'
import { charactersOf, draftFaults, isMachine, limitsOn, overlong } from '@/lib/articles/rules'
import { pictureFault, pictureView, widthsFor } from '@/lib/media/rules'

test('characters are what people count', () => {
  expect(['', '字', '𠮷字', 'ab'].map(charactersOf)).toEqual([0, 1, 2, 2])
})

test('the first field that is too long is named with its limit (PUB-1)', () => {
  const limits = limitsOn('2026-11-18')
  expect(overlong({ title: 'x'.repeat(64), summary: '', body: '' }, limits)).toBeNull()
  expect(overlong({ title: 'x'.repeat(65), summary: 'x'.repeat(121), body: '' }, limits)).toEqual({
    field: 'title',
    limit: 64,
  })
})

test.each([
  ['a title and a text', { title: 'a', bodyText: 'b', pictures: 0 }, []],
  ['a title and a picture', { title: 'a', bodyText: '', pictures: 1 }, []],
  ['blanks', { title: ' ', bodyText: '\n', pictures: 0 }, ['title_missing', 'body_missing']],
] as const)('%s: what keeps it from being sent', (_, draft, faults) => {
  expect(draftFaults(draft)).toEqual(faults)
})

test('programs that say so are machines', () => {
  expect(['', 'Googlebot/2.1', 'curl/8', 'HeadlessChrome/130', 'python-requests/2'].every(isMachine)).toBe(true)
  expect(isMachine('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605')).toBe(false)
})

test('a picture is made in widths up to its own and to 1280', () => {
  expect([20, 320, 321, 800, 1280, 4000].map(widthsFor)).toEqual([
    [20],
    [320],
    [320, 321],
    [320, 750, 800],
    [320, 750, 1280],
    [320, 750, 1280],
  ])
})

test('bytes, kind and pixels each can keep a picture out', () => {
  const bounds = { bytes: 100, pixels: 100 }
  const facts = { format: 'png', width: 10, height: 10, bytes: 100 }
  expect(pictureFault(facts, bounds)).toBeNull()
  expect(pictureFault({ ...facts, bytes: 101 }, bounds)).toBe('media.too_large')
  expect(pictureFault({ ...facts, format: 'svg' }, bounds)).toBe('media.not_a_picture')
  expect(pictureFault({ ...facts, width: 11 }, bounds)).toBe('media.too_many_pixels')
})

test('a view offers all widths and a middle one for those who take no set', () => {
  const row = { id: 'x', alt: 'a', width: 2000, height: 1000, colour: null, widths: [320, 750, 1280] }
  expect(pictureView(row)).toMatchObject({ src: '/media/x/750.webp', width: 2000, colour: '#e8e4dc' })
  expect(pictureView({ ...row, widths: [20] }).src).toBe('/media/x/20.webp')
})
