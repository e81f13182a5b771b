import { expect, type Page, type Request } from '@playwright/test'
import { signUp } from '../support/people'

interface Invitation {
  accountId: string
  email: string
  code: () => Promise<string>
}

/** Invites an editor by mail, with the second factor; gives the request that did it. */
export async function inviteEditor(page: Page, { accountId, email, code }: Invitation): Promise<Request> {
  await page.goto(`/console/${accountId}/people`)
  await page.getByRole('button', { name: '邀請', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('電子郵件').fill(email)
  await dialog.getByRole('textbox', { name: /驗證器動態碼/ }).fill(await code())
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/people')),
    dialog.getByRole('button', { name: '寄出邀請' }).click(),
  ])
  await expect(dialog).toBeHidden()
  await expect(page.getByText(email)).toBeVisible()
  return request
}

/** Opens the mailed link, signs up on the way, and accepts. */
export async function acceptInvitation(page: Page, email: string, name: string): Promise<void> {
  await page.goto(`/dev/mail?to=${encodeURIComponent(email)}`)
  await page.getByRole('listitem').getByRole('link').first().click()
  const link = () => page.locator('body').textContent()
  await expect.poll(link).toMatch(/\/console\/invitations\/[\w-]+/)
  await page.goto(/\/console\/invitations\/[\w-]+/.exec((await link()) ?? '')?.[0] ?? '')
  await page.waitForURL(/sign-in/)
  await signUp(page, email, name)
  await page.getByRole('button', { name: '接受邀請' }).click()
  await page.waitForURL(/\/console\/[0-9a-f-]{36}$/)
}

/** Sends somebody else's request in one's own name, as a page that hides its button cannot prevent; gives what was answered. */
export async function sendTheSame(page: Page, request: Request): Promise<string> {
  const { 'next-action': action = '', 'content-type': type = '' } = request.headers()
  const answer = await page.request.post(request.url(), {
    headers: {
      'next-action': action,
      'content-type': type,
      accept: 'text/x-component',
      origin: new URL(request.url()).origin,
    },
    data: request.postDataBuffer() ?? Buffer.alloc(0),
  })
  return answer.text()
}
