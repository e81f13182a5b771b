import { expect, test } from 'vitest'
import { atEnd, finishAtEnd } from '@/lib/platform/ending'

test('what was asked for is done once at the end, the latest of a name, whatever fails beside it', async () => {
  const done: string[] = []
  const note = (what: string) => () => {
    done.push(what)
    return Promise.resolve()
  }
  atEnd('a', note('first'))
  atEnd('a', note('latest'))
  atEnd('b', () => Promise.reject(new Error('no')))
  atEnd('c', note('other'))
  await finishAtEnd()
  await finishAtEnd()
  expect(done).toEqual(['latest', 'other'])
})
