import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'

interface SignIn {
  door: string
  email: string
  password: string
  role: string
  totp?: string
}

const signIns = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../prisma/seed/sign-ins.json'), 'utf8'),
) as SignIn[]

const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

export interface Person {
  context: BrowserContext
  page: Page
}

/** Somebody with a browser of their own; errors on their pages fail the journey when `calm` is asked. */
export async function person(browser: Browser, { phone = false } = {}): Promise<Person & { errors: string[] }> {
  const context = await browser.newContext({ viewport: phone ? PHONE : DESKTOP, hasTouch: phone })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  return { context, page, errors }
}

/** The newest six-digit code mailed to an address, read where the demonstration shows its mails. */
export async function mailedCode(page: Page, to: string, { not = '' } = {}): Promise<string> {
  let found = ''
  await expect
    .poll(async () => {
      found = /(\d{6}) 是/.exec(await mailedText(page, to))?.[1] ?? ''
      return found !== '' && found !== not
    })
    .toBe(true)
  return found
}

/** The words of the mails to an address, as the demonstration lists them. */
export async function mailedText(page: Page, to: string): Promise<string> {
  const answer = await page.request.get(`/dev/mail?to=${encodeURIComponent(to)}`)
  return (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '')
}

/** Signs up by a mailed code on the sign-in page that is open. */
export async function signUp(page: Page, email: string, name: string): Promise<void> {
  await page.getByLabel('電子郵件', { exact: true }).fill(email)
  await page.getByRole('button', { name: '寄送驗證碼' }).click()
  await expect(page).toHaveURL(/step=code/)
  await page.getByLabel('驗證碼', { exact: true }).fill(await mailedCode(page, email))
  await page.getByRole('button', { name: '登入', exact: true }).click()
  // Asked of newcomers only, and only then.
  await page.getByLabel('怎麼稱呼你').fill(name)
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** Signs a member of staff in, by password and authenticator code. */
export async function signInStaff(page: Page, role: string): Promise<void> {
  const who = signIns.find((one) => one.door === 'administrator' && one.role === role)
  if (!who?.totp) throw new Error(`the demonstration has no ${role}`)
  await page.goto('/moderation/sign-in')
  await page.getByLabel('電子郵件').fill(who.email)
  await page.getByLabel('密碼', { exact: true }).fill(who.password)
  await page.getByLabel('動態碼').fill(new TOTP({ secret: Secret.fromBase32(who.totp) }).generate())
  await page.getByRole('button', { name: '登入', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** An identity number that nobody has, with the right check character. */
export function identityNumber(): string {
  const body = `1101011990010${Math.floor(1000 + Math.random() * 9000)}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}

/** A licence number that nobody has, with the right check character. */
export function licenceNumber(): string {
  const body = `91110000${Array.from({ length: 9 }, () => SYMBOLS[Math.floor(Math.random() * SYMBOLS.length)]).join('')}`
  const sum = Array.from(body).reduce((total, symbol, at) => total + SYMBOLS.indexOf(symbol) * (3 ** at % 31), 0)
  return body + SYMBOLS[(31 - (sum % 31)) % 31]
}
