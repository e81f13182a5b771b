import { expect, type Page } from '@playwright/test'
import { identityNumber, signInStaff, signUp } from '../support/people'

/** A whole picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An operator signs up and registers a personal subscription account, through every step of the wizard. */
export async function registerAccount(desk: Page, { mail, name }: { mail: string; name: string }): Promise<void> {
  await desk.goto('/register')
  await desk.getByRole('link', { name: '用郵箱登入或註冊運營者' }).click()
  await signUp(desk, mail, '陳晨')
  await expect(desk).toHaveURL(/\/register/)
  await desk.getByRole('button', { name: '開始註冊' }).click()

  await desk.getByLabel('我已閱讀並同意以上文件').check()
  await desk.getByRole('button', { name: '保存並繼續' }).click()

  await expect(desk.getByRole('heading', { name: '綁定郵箱' })).toBeVisible()
  await desk.getByRole('button', { name: '使用我的登入郵箱' }).click()

  await desk.getByLabel('訂閱號').check()
  await desk.getByRole('button', { name: '保存並繼續' }).click()

  await desk.getByLabel('個人', { exact: true }).check()
  await desk.getByLabel('主體名稱').fill('陳晨')
  await desk.getByLabel('證件號碼').first().fill(identityNumber())
  await desk.getByLabel('聯絡人').fill('陳晨')
  await desk.getByLabel('聯絡電話').fill('13800138000')
  await desk.getByLabel('運營者姓名').fill('陳晨')
  await desk.getByLabel('運營者身份證號').fill(identityNumber())
  await desk.getByRole('button', { name: '保存並繼續' }).click()

  for (const proof of ['身份證人像面', '身份證國徽面', '手持身份證照片']) {
    const file = { name: `${proof}.png`, mimeType: 'image/png', buffer: PIXEL }
    await desk.getByLabel(`選擇檔案：${proof}`).setInputFiles(file)
    await expect(desk.getByRole('button', { name: `移除：${proof}` })).toBeVisible()
  }
  await desk.getByRole('link', { name: '保存並繼續' }).click()

  await desk.getByLabel('公眾號名稱').fill(name)
  await desk.getByLabel('簡介').fill('每天早上的一件小事。')
  await desk.getByRole('button', { name: '保存並繼續' }).click()

  await expect(desk.getByText(/最多可持有 1 個公眾號/)).toBeVisible()
  await expect(desk.getByText(/最早 .* 可以使用，最晚 .* 答覆/)).toBeVisible()
  await desk.getByRole('button', { name: '提交申請' }).click()
  await expect(desk.getByRole('heading', { name: '申請已提交' })).toBeVisible()
}

/** A reviewer opens the application and claims it. */
async function take(page: Page, name: string): Promise<void> {
  await page.goto('/moderation/applications')
  await page.getByRole('link', { name, exact: true }).click()
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '認領', exact: true }).click()
  await expect(page.getByRole('button', { name: '放回佇列' })).toBeVisible()
}

/** A reviewer who is signed in approves it before its window, on the logged fast track (ACC-6). */
export async function approve(page: Page, name: string): Promise<void> {
  await take(page, name)
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '通過', exact: true }) })
  await form.getByLabel('理由').fill('資料齊全，示範審核。')
  await form.getByText('快速通道', { exact: false }).first().click()
  await form.getByRole('button', { name: '通過', exact: true }).click()
  await expect(page.getByText('已通過').first()).toBeVisible()
}

/** The same for a reviewer who comes in for it. */
export async function approveAccount(page: Page, name: string): Promise<void> {
  await signInStaff(page, 'reviewer')
  await approve(page, name)
}

/** A reviewer who is signed in gives it back, saying why and that the introduction is to be mended. */
export async function giveBack(page: Page, name: string, reason: string): Promise<void> {
  await take(page, name)
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '退回', exact: true }) })
  await form.getByText('簡介', { exact: true }).click()
  await form.getByLabel('理由').fill(reason)
  await form.getByRole('button', { name: '退回', exact: true }).click()
  await expect(page.getByText('待修改').first()).toBeVisible()
}

/** The operator reads on another device what is to be mended, mends it and submits again. */
export async function mendAndSubmit(page: Page, { name, reason }: { name: string; reason: string }): Promise<void> {
  await page.goto('/register')
  await page.getByRole('link', { name }).click()
  const returned = page.getByRole('status').filter({ hasText: '請修改後再次提交' })
  await expect(returned).toContainText(reason)
  await expect(returned.getByRole('listitem')).toHaveText(['簡介'])
  await page
    .getByRole('link', { name: /名稱與簡介/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: '簡介' }).fill('每天早上寫一件小事，配一張照片。')
  await page.getByRole('button', { name: '保存並繼續' }).click()
  await page.getByRole('button', { name: '提交申請' }).click()
  await expect(page.getByRole('heading', { name: '申請已提交' })).toBeVisible()
}
