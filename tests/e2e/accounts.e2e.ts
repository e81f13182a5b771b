import { expect, test } from '@playwright/test'
import { orderCertification, pay, recordProfile } from './steps/certification'
import { acceptInvitation, inviteEditor, sendTheSame } from './steps/members'
import { approve, giveBack, mendAndSubmit, registerAccount } from './steps/registration'
import { setUpAuthenticator } from './support/authenticator'
import { mailedCode, mailedText, person, signInStaff } from './support/people'
import { signInByCode } from './support/sign-in'

const stamp = Date.now().toString(36)
const mail = `holder-${stamp}@journey.example`
const editorMail = `editor-${stamp}@journey.example`
const colleagueMail = `colleague-${stamp}@journey.example`
const account = `晚風${stamp.slice(-5)}`
const address = `https://micro.example/u/${stamp}`
const reason = '簡介太短，請說明寫些什麼。'

test.use({ actionTimeout: 20_000 })

test('an account is registered, returned, mended, approved and certified; what its editor may not do, its holder may', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const holder = await person(browser)
  const onTheWay = await person(browser, { phone: true })
  const staff = await person(browser)
  const editor = await person(browser, { phone: true })
  const desk = holder.page

  await test.step('an operator registers an account', () => registerAccount(desk, { mail, name: account }))

  await test.step('a reviewer gives it back, saying what to mend', async () => {
    await signInStaff(staff.page, 'reviewer')
    await giveBack(staff.page, account, reason)
  })

  await test.step('the operator is told by mail, mends it on a phone and submits again', async () => {
    await expect.poll(() => mailedText(desk, mail)).toContain(account)
    await signInByCode(onTheWay.page, mail)
    await mendAndSubmit(onTheWay.page, { name: account, reason })
  })

  const accountId = await test.step('the reviewer approves it; the account is in the console', async () => {
    await approve(staff.page, account)
    await desk.goto('/console')
    await desk
      .getByRole('link', { name: new RegExp(account) })
      .first()
      .click()
    await desk.waitForURL(/\/console\/[0-9a-f-]{36}/)
    return /console\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
  })
  const certification = `/console/${accountId}/certification`

  const own = await test.step('the holder sets an authenticator up', async () => {
    const before = await mailedCode(desk, mail)
    return setUpAuthenticator(desk, () => mailedCode(desk, mail, { not: before }))
  })

  await test.step('certification is ordered and paid; the check names exactly the field that differs', async () => {
    await recordProfile(staff.page, { address, name: '陳辰', operator: '陳晨' })
    await desk.goto(certification)
    await orderCertification(desk, address, own.code)
    await pay(desk)
    await desk.goto(certification)
    await expect(desk.getByText('有 1 項不一致')).toBeVisible()
    const differing = desk.getByRole('row').filter({ hasText: '不一致' })
    await expect(differing).toHaveCount(1)
    await expect(differing.getByRole('rowheader')).toHaveText('主體名稱')
  })

  await test.step('the record is mended and checked again, free; the mark stands on the public profile', async () => {
    await recordProfile(staff.page, { address, name: '陳晨', operator: '陳晨' })
    await desk.getByRole('button', { name: '重新核對（免費）' }).click()
    await expect(desk.getByText('已認證', { exact: true }).first()).toBeVisible()
    await desk.goto(`/console/${accountId}/account`)
    const profile = /\/p\/\w+/.exec((await desk.locator('main').innerHTML()) ?? '')?.[0] ?? ''
    await onTheWay.page.goto(profile)
    await expect(onTheWay.page.getByText(/已認證，有效期至/).first()).toBeVisible()
  })

  const invitation = await test.step('the holder invites an editor, who accepts on a phone', async () => {
    const request = await inviteEditor(desk, { accountId, email: editorMail, code: own.code })
    await acceptInvitation(editor.page, editorMail, '林晚')
    return request
  })

  await test.step('the editor is not offered to invite, reads who may, and is refused when asking all the same', async () => {
    await editor.page.goto(`/console/${accountId}/people`)
    await expect(editor.page.getByText(editorMail)).toBeVisible()
    await expect(editor.page.getByRole('button', { name: '邀請', exact: true })).toHaveCount(0)
    const rule = editor.page.getByRole('row').filter({ hasText: '邀請、調整、移除編輯' })
    await expect(rule.getByRole('cell')).toHaveText(['可以', '可以', '不可以', '不可以', '不可以'])
    expect(await sendTheSame(editor.page, invitation)).toContain('"kind":"forbidden"')
  })

  await test.step('the holder does it, with a code of the authenticator', () =>
    inviteEditor(desk, { accountId, email: colleagueMail, code: own.code }))

  expect([holder, onTheWay, staff, editor].flatMap(({ errors }) => errors)).toEqual([])
})
