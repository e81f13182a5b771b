import { expect, type Page } from '@playwright/test'
import { signUp } from '../support/people'

/** A subscriber opens the QR link on a phone, signs up on the way, and follows. */
export async function followByCode(
  phone: Page,
  { link, mail, account }: { link: string; mail: string; account: string },
): Promise<void> {
  await phone.goto(link)
  await expect(phone.getByText(account).first()).toBeVisible()
  await phone
    .getByRole('link', { name: '登入並關注' })
    .or(phone.getByRole('button', { name: '登入並關注' }))
    .click()
  await signUp(phone, mail, '小讀者')
  const follow = phone.getByRole('button', { name: '關注公眾號' })
  await follow.click()
  await phone.waitForURL(/\/m\/chat\//)
}

/** Writes in the account's conversation and sees the answer come without a reload. */
export async function writeAndHear(phone: Page, { text, answer }: { text: string; answer: string }): Promise<void> {
  await phone.getByLabel('寫訊息').fill(text)
  await phone.getByRole('button', { name: '傳送', exact: true }).click()
  await expect(phone.getByText(answer).last()).toBeVisible()
}

/** Reports the article that is open without being signed in; returns the receipt. */
export async function reportArticle(
  page: Page,
  { articleId, clause, text }: { articleId: string; clause: string; text: string },
): Promise<string> {
  await page.goto(`/a/${articleId}`)
  await page.getByRole('link', { name: '舉報', exact: true }).click()
  await page.locator(`input[value="${clause}"]`).evaluate((input: HTMLInputElement) => {
    const group = input.closest('details')
    if (group) group.open = true
  })
  await page.locator(`input[value="${clause}"]`).check({ force: true })
  await page.getByLabel('請說明').fill(text)
  await page.getByRole('button', { name: '提交舉報' }).click()
  await page.waitForURL(/\/reports\/[^/]+/)
  return /\/reports\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}
