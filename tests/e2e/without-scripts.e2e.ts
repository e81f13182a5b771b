import { expect, test } from '@playwright/test'
import { mailedCode, PHONE } from './support/people'

const stamp = Date.now().toString(36)

test.use({ javaScriptEnabled: false, viewport: PHONE, actionTimeout: 20_000 })

test('a reader signs up, follows, writes, reads and reports on a phone that runs no scripts', async ({ page }) => {
  const mail = `plain-${stamp}@journey.example`

  await test.step('signs up by a mailed code on the way from the account to following it', async () => {
    await page.goto('/p/shanhai_tea')
    await page.getByRole('link', { name: /關注/ }).first().click()
    await page.getByRole('link', { name: '登入並關注' }).click()
    await page.getByLabel('電子郵件', { exact: true }).fill(mail)
    await page.getByRole('button', { name: '寄送驗證碼' }).click()
    await page.getByLabel('驗證碼', { exact: true }).fill(await mailedCode(page, mail))
    await page.getByRole('button', { name: '登入', exact: true }).click()
    await page.getByLabel('怎麼稱呼你').fill('樸素讀者')
    await page.getByRole('button', { name: '登入', exact: true }).click()
    await page.getByRole('button', { name: '關注公眾號' }).click()
    await expect(page).toHaveURL(/\/m\/chat\//)
  })

  await test.step('writes a keyword and finds the answer on the page that comes back', async () => {
    await page.getByLabel('寫訊息').fill('請問地址')
    await page.getByRole('button', { name: '傳送', exact: true }).click()
    await expect(page.getByText(/山海路 88 號/).last()).toBeVisible()
  })

  await test.step('finds the account among the messages, and reads an article of another', async () => {
    await page.goto('/m')
    await expect(page.getByRole('link', { name: /山海茶舍/ }).first()).toBeVisible()
    await page.goto('/p/linjian_notes')
    await page.locator('a[href^="/a/"]').first().click()
    await expect(page).toHaveURL(/\/a\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  await test.step('a report without a reason is refused and keeps its words; with one it gets a receipt', async () => {
    await page.getByRole('link', { name: '舉報', exact: true }).click()
    await page.getByLabel('請說明').fill('標題與內容不符。')
    await page.getByRole('button', { name: '提交舉報' }).click()
    await expect(page.getByText('請從給出的選項中選擇。').first()).toBeVisible()
    await expect(page.getByLabel('請說明')).toHaveValue('標題與內容不符。')
    await page.locator('details[open] label').first().click()
    await page.getByRole('button', { name: '提交舉報' }).click()
    await expect(page).toHaveURL(/\/reports\//)
  })
})
