import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { mailedCode } from '../support/people'

/** A picture nobody uploaded before. */
export const drawnPicture = (hue: number): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="hsl(${hue},45%,80%)"/><circle cx="860" cy="300" r="150" fill="hsl(${hue + 30},60%,60%)"/></svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

export interface Writing {
  title: string
  paragraph: string
}

/** Writes an article with a heading, a quote and a picture; resolves when it is saved. Returns its id. */
export async function writeArticle(desk: Page, { title, paragraph }: Writing): Promise<string> {
  await desk.getByRole('link', { name: '草稿箱' }).first().click()
  await desk
    .getByRole('button', { name: '寫新文章' })
    .or(desk.getByRole('link', { name: '寫新文章' }))
    .first()
    .click()
  await desk.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await desk.getByLabel('標題', { exact: true }).first().fill(title)
  const body = desk.getByRole('textbox', { name: '正文' })
  await body.click()
  await desk.getByRole('toolbar', { name: '文字格式' }).getByRole('button', { name: '大標題' }).click()
  await desk.keyboard.type('清晨')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type(paragraph)
  await desk
    .locator('input[type=file][accept*="image/"]')
    .first()
    .setInputFiles({
      name: 'morning.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawnPicture(Math.floor(Math.random() * 300)),
    })
  await expect(body.locator('img')).toHaveCount(1, { timeout: 30_000 })
  await desk.getByLabel('摘要').fill('早起看到的一件小事。')
  await expect(desk.getByText(/已儲存/).first()).toBeVisible({ timeout: 30_000 })
  return /\/articles\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
}

/** Composes a send of this article and presses, with the mailed second factor; the confirmation says to how many and the quota. */
export async function massSend(
  desk: Page,
  { accountId, articleId, mail, followers }: { accountId: string; articleId: string; mail: string; followers: number },
): Promise<void> {
  await desk.goto(`/console/${accountId}/mass-send/new?article=${articleId}`)
  await desk.getByRole('button', { name: '核對並群發…' }).click()
  const dialog = desk.getByRole('alertdialog').or(desk.getByRole('dialog'))
  await expect(dialog.getByText(`發給 ${followers} 人？`)).toBeVisible()
  await expect(dialog.getByText('目前剩餘')).toBeVisible()
  const before = await mailedCode(desk, mail)
  await dialog.getByRole('button', { name: '寄送驗證碼' }).click()
  await dialog.getByRole('textbox', { name: /驗證碼/ }).fill(await mailedCode(desk, mail, { not: before }))
  await dialog.getByRole('button', { name: '確認群發' }).click()
}
