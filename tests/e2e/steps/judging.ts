import { expect, type Page } from '@playwright/test'
import { signInStaff } from '../support/people'

/** A moderator claims the case on this article, sees it as it was, quotes the passage and bars sending for a time. */
export async function barSending(page: Page, { title, passage }: { title: string; passage: string }): Promise<void> {
  await signInStaff(page, 'moderator')
  await page.goto('/moderation/queue')
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await page.getByRole('button', { name: '領取案件' }).click()
  await expect(page.getByText(passage).first()).toBeVisible()
  await page.getByText('限制群發', { exact: true }).first().click()
  await page.getByText('同時刪除此內容').click()
  await page.getByLabel('違規內容（原文）').fill(passage)
  await page.getByLabel('理由').fill('內容與事實不符，已核對。')
  await page.getByRole('button', { name: '作出裁決' }).click()
  await expect(
    page
      .getByText('裁決已生效')
      .or(page.getByText(/於 .* 裁決/))
      .first(),
  ).toBeVisible()
}
