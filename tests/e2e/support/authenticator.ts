import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000
/** A code that is sent in a step's last moments comes in the next one. */
const ON_THE_WAY_MS = 5_000
const stepAt = (time: number) => Math.floor(time / STEP_MS)

export interface Authenticator {
  /** A code that was not given before; waits while its time step is still too far ahead to be taken. */
  code(): Promise<string>
}

/** An authenticator of somebody's own. Each time step is taken once, and so is the one before and the one after the present. */
function authenticator(secret: string): Authenticator {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  let last = 0
  return {
    async code() {
      last = Math.max(last + 1, stepAt(Date.now() + ON_THE_WAY_MS) - 1)
      await expect.poll(() => stepAt(Date.now()) + 1, { timeout: 2 * STEP_MS }).toBeGreaterThanOrEqual(last)
      return totp.generate({ timestamp: last * STEP_MS })
    },
  }
}

/** Sets an authenticator up with the mailed code that was the second factor so far; recovery codes are shown once. */
export async function setUpAuthenticator(page: Page, mailedCode: () => Promise<string>): Promise<Authenticator> {
  await page.goto('/console/security')
  await page.getByRole('button', { name: '設定驗證器' }).click()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '設定驗證器' }) })
  await form.getByRole('button', { name: '寄送驗證碼' }).click()
  await form.getByRole('textbox', { name: /驗證碼/ }).fill(await mailedCode())
  await form.getByRole('button', { name: '設定驗證器' }).click()
  const secret = page.locator('dt', { hasText: '密鑰' }).locator('+ dd')
  const own = authenticator(((await secret.textContent()) ?? '').replaceAll(' ', ''))
  await page.getByLabel('驗證器顯示的 6 位數字').fill(await own.code())
  await page.getByRole('button', { name: '確認並啟用' }).click()
  const codes = page.getByRole('group', { name: '備用碼' })
  await expect(codes.getByRole('listitem').first()).toBeVisible()
  await codes.getByRole('button', { name: '我已保存好' }).click()
  await expect(page.getByText('驗證器已啟用')).toBeVisible()
  return own
}
