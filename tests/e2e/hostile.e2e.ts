import { expect, test } from '@playwright/test'
import { renderArticleHtml, sanitizeArticleHtml } from '@/lib/platform/html'
import { HOSTILE_HTML } from '@/tests/support/hostile'
import { watchedPage } from './support/canary'

test('the payloads strike a page that shows them as they are, so that the watch is known to hear', async ({ page }) => {
  const struckBy = await watchedPage(page)
  expect((await struckBy(HOSTILE_HTML)).length).toBeGreaterThan(80)
})

test('none of them runs once it was kept and shown as an article', async ({ page }) => {
  const struckBy = await watchedPage(page)
  const shown = HOSTILE_HTML.map((payload) => renderArticleHtml(sanitizeArticleHtml(payload), () => null))
  expect(await struckBy(shown)).toEqual([])
  expect(await struckBy([shown.join('\n')])).toEqual([])
})
