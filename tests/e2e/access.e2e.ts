import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import * as keyboard from './steps/by-keyboard'
import { reportArticle } from './steps/reading'
import { complaints, findings, sideways } from './support/axe'
import { press, write } from './support/keyboard'
import { PHONE, signInStaff } from './support/people'
import * as places from './support/places'
import { signInByCode, signInByPassword } from './support/sign-in'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const DESKTOP = { width: 1280, height: 800 }
const NARROW = { width: 320, height: 640 }

/** Motion is reduced, so that no colour is measured halfway through a change. */
const somebody = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' })

/** One page light on a desk, dark on a phone, and as narrow as a phone gets; what is wrong with it, a line each. */
async function look(page: Page, said: string[], address: string): Promise<string[]> {
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
  await expect(page.locator('h1').first()).toBeAttached()
  const light = await findings(page)
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findings(page)
  await page.setViewportSize(NARROW)
  const wide = await sideways(page)
  const named = (state: string) => (line: string) => `${address} ${state}: ${line}`
  return [
    ...light.map(named('light on a desk')),
    ...dark.map(named('dark on a phone')),
    ...wide.map(named('narrow')),
    ...said.splice(0).map(named('says')),
  ]
}

/** Looks at all of these, two at a time. */
async function lookAtAll(context: BrowserContext, addresses: readonly string[]): Promise<string[]> {
  const waiting = [...addresses]
  const wrong: string[] = []
  const tab = async () => {
    const page = await context.newPage()
    const said = complaints(page)
    for (let next = waiting.shift(); next; next = waiting.shift()) wrong.push(...(await look(page, said, next)))
    await page.close()
  }
  await Promise.all([tab(), tab()])
  return wrong
}

// First, so that the pages are looked at while a used authenticator code runs out.
test.describe('the main job is done by keyboard alone, and where the focus is can be seen', () => {
  test('an operator writes an article, comes to the confirmation of a mass send and thinks better of it', async ({
    page,
  }) => {
    const title = `鍵盤 ${Date.now().toString(36)}`
    await keyboard.enterConsole(page, 'linjian@demo.example', '林間小記')
    await keyboard.writeDraft(page, title)
    await keyboard.thinkBetter(page)
    await keyboard.deleteDraft(page, title)
  })

  test('an operator finds pages by the menu of a phone and by name', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await keyboard.enterConsole(page, 'linjian@demo.example', '林間小記')
    await keyboard.findPages(page)
  })

  test('a reader follows, reads and writes', async ({ page }) => {
    const link = await places.linkOn(page.request, '/p/linjian_notes', /^\/f\//)
    await keyboard.follow(page, link, `keyboard-${Date.now().toString(36)}@journey.example`)
    await write(page, page.getByLabel('寫訊息'), '不用滑鼠的問候')
    await press(page, page.getByRole('button', { name: '傳送' }))
    await expect(page.getByText('不用滑鼠的問候').last()).toBeVisible()
    await page.goto('/p/linjian_notes')
    await press(page, page.locator('a[href^="/a/"]').first())
    await page.waitForURL(/\/a\//)
    await press(page, page.getByRole('link', { name: '舉報', exact: true }))
    await page.waitForURL(/\/report$/)
  })

  test('a moderator moves through the queue, claims a case and gives it back', async ({ page }) => {
    await keyboard.enterAdministration(page, 'moderator@demo.example')
    await keyboard.workTheQueue(page)
  })
})

test.describe('every page is free of what axe finds, fits 320 pixels and complains of nothing', () => {
  test('what anybody may see', async ({ browser }) => {
    const context = await somebody(browser)
    const addresses = await places.visitorPlaces(context.request)
    const articleId = addresses.find((one) => /^\/a\/[^/]+$/.test(one))?.slice(3) ?? ''
    const page = await context.newPage()
    const receipt = await reportArticle(page, { articleId, clause: 'USE-1', text: '與事實不符。' })
    expect(await lookAtAll(context, [...addresses, `/reports/${receipt}`])).toEqual([])
  })

  test('the console', async ({ browser }) => {
    const context = await somebody(browser)
    await signInByPassword(await context.newPage(), 'operator', 'linjian@demo.example')
    expect(await lookAtAll(context, await places.consolePlaces(context.request))).toEqual([])
  })

  test('the console of an account that was judged, and its tombstone', async ({ browser }) => {
    const context = await somebody(browser)
    const page = await context.newPage()
    await signInByCode(page, 'haowu@demo.example')
    expect(await lookAtAll(context, await places.judgedPlaces(page))).toEqual([])
  })

  test('the steps of a registration', async ({ browser }) => {
    const context = await somebody(browser)
    await signInByCode(await context.newPage(), 'apply-returned@demo.example')
    expect(await lookAtAll(context, await places.registrationPlaces(context.request))).toEqual([])
  })

  test('the reader', async ({ browser }) => {
    const context = await somebody(browser)
    await signInByPassword(await context.newPage(), 'subscriber', 'xiaoyu@demo.example')
    expect(await lookAtAll(context, await places.readerPlaces(context.request))).toEqual([])
  })

  test('the administration', async ({ browser }) => {
    const context = await somebody(browser)
    await signInStaff(await context.newPage(), 'supervisor')
    expect(await lookAtAll(context, await places.staffPlaces(context.request))).toEqual([])
  })
})
