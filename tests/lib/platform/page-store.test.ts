import { expect, it } from 'vitest'
import { finish } from '@/lib/platform/http/front-page-entry'
import { pageStore } from '@/lib/platform/http/front-page-store'

const page = (until?: string) =>
  finish({ status: 200, headers: {}, body: Buffer.from('<p>a page</p>'), isPublic: true, until }, '/p/someone', false)
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const aMomentAgo = () => new Date(Date.now() - 1).toISOString()

it('a page that says until when it is true is given out until then, and not a moment longer', async () => {
  const store = pageStore(1_000_000)
  await store.fill('/p/kept', 'en', () => page())
  await store.fill('/p/still', 'en', () => page(inAnHour()))
  await store.fill('/p/over', 'en', () => page(aMomentAgo()))
  expect(['/p/kept', '/p/still', '/p/over'].map((path) => store.get(path, 'en') !== undefined)).toEqual([
    true,
    true,
    false,
  ])
})
