import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHead, csvRows } from '@/lib/platform/csv'

test('a table begins with the mark of UTF-8 and ends its lines as RFC 4180 says', () => {
  expect(csvHead(['名稱', 'a,b'])).toBe('\uFEFF名稱,"a,b"\r\n')
})

test.each(['=1+1', '+86 138', '-1', '@cmd', '\t=1', '\r=1', '＝1'])('%j can be read as no formula', (cell) => {
  const [[read = ''] = []] = parse(csvRows([[cell]])) as string[][]
  expect(read.startsWith("'")).toBe(true)
  expect(read.slice(1)).toBe(cell)
})

test('whatever is in a cell, it comes back as it was, or quoted as no formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (cells) => {
      const [read = []] = parse(csvRows([cells])) as string[][]
      expect(read.map((cell, at) => (cell === cells[at] ? cell : cell.slice(1)))).toEqual(cells)
    }),
  )
})
