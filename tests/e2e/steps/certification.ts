import { expect, type Page } from '@playwright/test'

interface Profile {
  address: string
  name: string
  operator: string
}

/** Adds a profile to the demonstration's micro-blog, or writes over the one of this address. */
export async function recordProfile(page: Page, { address, name, operator }: Profile): Promise<void> {
  await page.goto(process.env.CHANNELS_PAGE ?? '')
  await page.getByText('＋ 新增 · New').first().click()
  const form = page.locator('details[open] form')
  await form.getByLabel('主頁地址').fill(address)
  await form.getByLabel('暱稱').fill(name)
  await form.getByLabel('認證名稱').fill(name)
  await form.getByLabel('運營者').fill(operator)
  await form.getByRole('button', { name: '儲存' }).click()
  await expect(page.getByText(`${name} · ${address}`)).toBeVisible()
}

/** Orders a certification by the micro-blog's profile, with the second factor. */
export async function orderCertification(page: Page, address: string, code: () => Promise<string>): Promise<void> {
  await page.getByText('微博認證主頁', { exact: true }).first().click()
  await page.getByLabel('主頁地址').fill(address)
  await page.getByText(/^我接受專項規則/).click()
  await page.getByRole('textbox', { name: /驗證器動態碼/ }).fill(await code())
  await page.getByRole('button', { name: /^下單並支付/ }).click()
  await page.waitForURL(/\/console\/payments\//)
}

/** Pays on the stand-in's page, which opens beside ours, and sees ours change by itself. */
export async function pay(page: Page): Promise<void> {
  const [stand] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '在此裝置上前往付款頁' }).click(),
  ])
  await stand.getByRole('button', { name: '付款', exact: true }).click()
  await expect(stand.getByText('已付款。')).toBeVisible()
  await stand.close()
  await expect(page.getByText(/收到您的付款/)).toBeVisible()
}
