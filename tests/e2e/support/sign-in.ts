import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mailedCode, mailedText } from './people'

const signIns = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../prisma/seed/sign-ins.json'), 'utf8'),
) as { email: string; password: string; totp?: string }[]

const doorOf = { operator: '/sign-in', subscriber: '/m/sign-in' } as const

/** The password of somebody in the demonstration. */
export const passwordOf = (email: string): string => signIns.find((one) => one.email === email)?.password ?? ''

/** The secret of a member of staff's authenticator. */
export const secretOf = (email: string): string => signIns.find((one) => one.email === email)?.totp ?? ''

/** Signs somebody of the demonstration in with their password. */
export async function signInByPassword(page: Page, door: keyof typeof doorOf, email: string): Promise<void> {
  await page.goto(`${doorOf[door]}?method=password`)
  await page.getByLabel('電子郵件', { exact: true }).fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(passwordOf(email))
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** Signs an operator in who has no password, by a mailed code. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  const before = /(\d{6}) 是/.exec(await mailedText(page, email))?.[1]
  await page.goto('/sign-in')
  await page.getByLabel('電子郵件', { exact: true }).fill(email)
  await page.getByRole('button', { name: '寄送驗證碼' }).click()
  await expect(page).toHaveURL(/step=code/)
  await page.getByLabel('驗證碼', { exact: true }).fill(await mailedCode(page, email, { not: before }))
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}
