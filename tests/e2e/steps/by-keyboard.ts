import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { findings } from '../support/axe'
import { press, tabTo, write } from '../support/keyboard'
import { mailedCode } from '../support/people'
import { secretOf, passwordOf } from '../support/sign-in'

const signInButton = (page: Page) => page.getByRole('button', { name: '登入', exact: true })
const elsewhere = (url: URL) => !url.pathname.includes('sign-in')

/** An operator signs in and comes to the console of their account. */
export async function enterConsole(page: Page, email: string, account: string): Promise<void> {
  await page.goto('/sign-in?method=password')
  await write(page, page.getByLabel('電子郵件', { exact: true }), email)
  await write(page, page.getByLabel('密碼', { exact: true }), passwordOf(email))
  await page.keyboard.press('Enter')
  await page.waitForURL(elsewhere)
  await press(page, page.getByRole('link', { name: new RegExp(account) }).first())
  await page.waitForURL(/\/console\/[0-9a-f-]{36}$/)
}

/** Writes a draft and saves it; Tab leaves the body, which is an editor of its own. */
export async function writeDraft(page: Page, title: string): Promise<void> {
  await press(page, page.getByRole('link', { name: '草稿箱' }).first())
  await page.waitForURL(/\/articles$/)
  await press(page, page.getByRole('button', { name: '寫新文章' }).first())
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  await write(page, page.getByLabel('標題', { exact: true }).first(), title)
  await write(page, page.getByRole('textbox', { name: '正文' }), '不用滑鼠寫的一段話。')
  await press(page, page.getByRole('button', { name: '儲存', exact: true }))
  await expect(page.getByText(/已儲存/).first()).toBeVisible()
}

/** Opens the confirmation of a mass send, leaves it by Escape and by its button, and is back where it was opened. */
export async function thinkBetter(page: Page): Promise<void> {
  await press(page, page.getByRole('main').getByRole('button', { name: '群發', exact: true }))
  await page.waitForURL(/mass-send\/new/)
  const opener = page.getByRole('button', { name: '核對並群發…' })
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  await press(page, opener)
  await expect(dialog).toBeVisible()
  await expect.poll(() => dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, dialog.getByRole('button', { name: '取消' }))
  await expect(dialog).toBeHidden()
}

/** Deletes the draft again. */
export async function deleteDraft(page: Page, title: string): Promise<void> {
  await press(page, page.getByRole('link', { name: '草稿箱' }).first())
  await page.waitForURL(/\/articles$/)
  await press(page, page.getByRole('button', { name: `刪除「${title}」` }))
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  await press(page, dialog.getByRole('button', { name: '刪除', exact: true }))
  await expect(page.getByText(title)).toHaveCount(0)
}

/** On a phone the menu is a drawer, and pages are found by name: both open, show where the focus is, and let go of it. */
export async function findPages(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: '打開選單' })
  const dialog = page.getByRole('dialog')
  await press(page, menu)
  await expect(dialog.getByRole('link', { name: '草稿箱' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menu).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('圖片庫')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/materials$/)
}

/** A newcomer follows by the account's link, signing up on the way. */
export async function follow(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link)
  await press(page, page.getByRole('link', { name: '登入並關注' }).or(page.getByRole('button', { name: '登入並關注' })))
  await page.waitForURL(/\/m\/sign-in/)
  await write(page, page.getByLabel('電子郵件', { exact: true }), email)
  await page.keyboard.press('Enter')
  await page.waitForURL(/step=code/)
  await write(page, page.getByLabel('驗證碼', { exact: true }), await mailedCode(page, email))
  await page.keyboard.press('Enter')
  await write(page, page.getByLabel('怎麼稱呼你'), '鍵盤讀者')
  await press(page, signInButton(page))
  await page.waitForURL(elsewhere)
  await press(page, page.getByRole('button', { name: '關注公眾號' }))
  await page.waitForURL(/\/m\/chat\//)
}

/** A member of staff signs in. */
export async function enterAdministration(page: Page, email: string): Promise<void> {
  await page.goto('/moderation/sign-in')
  await write(page, page.getByLabel('電子郵件'), email)
  await write(page, page.getByLabel('密碼', { exact: true }), passwordOf(email))
  await tabTo(page, page.getByLabel('動態碼'))
  await page.keyboard.type(new TOTP({ secret: Secret.fromBase32(secretOf(email)) }).generate())
  await page.keyboard.press('Enter')
  await page.waitForURL(elsewhere)
}

/** Moves through the queue with its keys, opens a case that nobody has, claims it and gives it back. */
export async function workTheQueue(page: Page): Promise<void> {
  await page.goto('/moderation/queue')
  const rows = page.getByRole('listitem').filter({ has: page.locator('a[data-case]') })
  const links = rows.locator('a[data-case]')
  await expect(links.first()).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(links.first()).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.first()).toBeFocused()
  const free = rows.filter({ has: page.getByRole('button', { name: '領取' }) }).locator('a[data-case]')
  const wanted = (await free.first().getAttribute('data-case')) ?? ''
  const focused = page.locator(`a[data-case="${wanted}"]`)
  const steps = await links.evaluateAll(
    (all, id) => all.findIndex((one) => one.getAttribute('data-case') === id),
    wanted,
  )
  for (let step = 0; step < steps; step++) await page.keyboard.press('j')
  await expect(focused).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/moderation/cases/${wanted}`)
  await expect(page.getByRole('button', { name: '領取案件' })).toBeVisible()
  const release = page.getByRole('button', { name: '退回隊列' })
  await page.keyboard.press('c')
  await press(page, release)
  await expect(page.getByRole('button', { name: '領取案件' })).toBeVisible()
}
