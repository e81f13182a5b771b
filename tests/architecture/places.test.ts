import { describe, expect, it } from 'vitest'
import * as places from '@/tests/e2e/support/places'

const lists = Object.entries(places).filter(([name]) => name.endsWith('Places'))

/** What a list’s source names literally; two equal addresses in one list are found without a browser. */
const literals = (source: string) => [...source.matchAll(/['"`](\/[^'"`]*)['"`]/g)].map(([, place]) => place ?? '')

describe('the pages that the journeys visit', () => {
  it.each(lists)('%s names no page twice', (_, list) => {
    expect(list.toString()).toContain('distinct(')
    const returned = list.toString().split('distinct(')[1] ?? ''
    expect(() => places.distinct(literals(returned))).not.toThrow()
  })

  it('are refused when one is named twice', () => {
    expect(() => places.distinct(['/a', '/b', '/a'])).toThrow('named twice: /a')
    expect(places.distinct(['/a', '/b'])).toEqual(['/a', '/b'])
  })
})
