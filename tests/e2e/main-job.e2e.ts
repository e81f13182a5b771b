import { expect, test } from '@playwright/test'
import { barSending } from './steps/judging'
import { followByCode, reportArticle, writeAndHear } from './steps/reading'
import { approveAccount, registerAccount } from './steps/registration'
import { massSend, writeArticle } from './steps/writing'
import { mailedText, person } from './support/people'

const stamp = Date.now().toString(36)
const mail = `operator-${stamp}@journey.example`
const account = `晨光${stamp.slice(-5)}`
const title = `第一縷光 ${stamp.slice(-4)}`
const passage = '喝了這杯茶，百病全消。'

test.use({ actionTimeout: 20_000 })

test('an account is registered and approved, sends, is read, answers, is reported and judged', async ({ browser }) => {
  test.setTimeout(200_000)
  const [operator, staff, reader] = [
    await person(browser),
    await person(browser),
    await person(browser, { phone: true }),
  ]
  const [desk, phone] = [operator.page, reader.page]
  let [accountId, articleId, receipt, follow] = ['', '', '', '']

  await test.step('an operator registers an account', () => registerAccount(desk, { mail, name: account }))
  await test.step('a reviewer approves it', () => approveAccount(staff.page, account))

  await test.step('the operator is told by mail and in the console; the account has its QR code', async () => {
    await expect.poll(() => mailedText(desk, mail)).toContain(account)
    await desk.goto('/console')
    await desk
      .getByRole('link', { name: new RegExp(account) })
      .first()
      .click()
    await desk.waitForURL(/\/console\/[0-9a-f-]{36}/)
    accountId = /console\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
    await desk.goto(`/console/${accountId}/account`)
    follow =
      (
        await desk
          .getByText(/\/f\/[a-z0-9]+/)
          .first()
          .textContent()
      )?.match(/\/f\/[a-z0-9]+/)?.[0] ?? ''
    expect(follow).toMatch(/^\/f\//)
  })

  await test.step('a keyword reply is set', async () => {
    await desk.goto(`/console/${accountId}/replies`)
    await desk
      .getByRole('link', { name: '新增規則' })
      .or(desk.getByRole('button', { name: '新增規則' }))
      .first()
      .click()
    await desk.getByLabel('第 1 個關鍵詞', { exact: true }).fill('地址')
    await desk.getByRole('textbox', { name: '第 1 則內容' }).fill('我們在東街 8 號。')
    await desk.getByRole('button', { name: '儲存', exact: true }).click()
    await expect(desk.getByText('地址').first()).toBeVisible()
  })

  await test.step('a subscriber follows by the QR link', () =>
    followByCode(phone, { link: follow, mail: `reader-${stamp}@journey.example`, account }))

  await test.step('the operator writes and sends; the confirmation counts one follower', async () => {
    await desk.goto(`/console/${accountId}`)
    articleId = await writeArticle(desk, { title, paragraph: passage })
    await massSend(desk, { accountId, articleId, mail, followers: 1 })
    await expect(desk.getByText('已發送').first()).toBeVisible()
  })

  await test.step('the second send of the day is refused, saying which rule and when the quota returns', async () => {
    const second = await writeArticle(desk, { title: `${title}之二`, paragraph: '第二封信。' })
    await desk.goto(`/console/${accountId}/mass-send/new?article=${second}`)
    await expect(desk.getByText(/CERT-3/).first()).toBeVisible()
    await expect(desk.getByText(/恢復/).first()).toBeVisible()
  })

  await test.step('it lies in the folded folder without a number, is read, and the count is right afterwards', async () => {
    await phone.goto('/m')
    const folder = phone.getByRole('link', { name: /訂閱號/ }).first()
    await expect(folder).toContainText(title)
    await folder.click()
    await phone.waitForURL('**/m/subscriptions')
    await phone
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click()
    await phone.waitForURL(`**/a/${articleId}`)
    await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(phone.locator('article img, main img').first()).toBeVisible()
    await phone.goto('/m')
    await expect(phone.getByText(/則未讀/)).toHaveCount(0)
  })

  await test.step('a keyword is answered without a reload; a hand answers live, both ways', async () => {
    await phone.goto(`/m/chat/${accountId}`)
    await writeAndHear(phone, { text: '地址', answer: '我們在東街 8 號。' })
    await desk.goto(`/console/${accountId}/chat`)
    await desk
      .getByRole('link', { name: /小讀者/ })
      .first()
      .click()
    await expect(desk.getByText('我們在東街 8 號。').first()).toBeVisible()
    await phone.getByLabel('寫訊息').fill('週日開門嗎')
    await phone.getByRole('button', { name: '傳送', exact: true }).click()
    await expect(desk.getByText('週日開門嗎').last()).toBeVisible()
    await desk.getByLabel('回覆粉絲').fill('週日也開，九點起。')
    await desk.getByRole('button', { name: '傳送', exact: true }).click()
    await expect(phone.getByText('週日也開，九點起。').last()).toBeVisible()
  })

  const passerBy = await person(browser, { phone: true })
  await test.step('a reader who is not signed in reports the article and gets a receipt', async () => {
    receipt = await reportArticle(passerBy.page, { articleId, clause: 'USE-1', text: '茶不能治百病。' })
    expect(receipt).not.toBe('')
  })

  await test.step('a moderator decides', async () => {
    await staff.context.clearCookies()
    await barSending(staff.page, { title, passage })
  })

  await test.step('everyone sees the result', async () => {
    const gone = await passerBy.page.goto(`/a/${articleId}`)
    expect(gone?.status()).toBe(410)
    await expect(passerBy.page.getByText(/USE-1/).first()).toBeVisible()
    await passerBy.page.goto(`/reports/${receipt}`)
    await expect(passerBy.page.getByText(/舉報成立/)).toBeVisible()
    await passerBy.page.goto('/notices')
    await expect(passerBy.page.getByText(new RegExp(account)).first()).toBeVisible()
    await expect(passerBy.page.getByText('陳晨')).toHaveCount(0)

    await desk.goto(`/console/${accountId}/violations`)
    await expect(desk.getByText(passage).first()).toBeVisible()
    await desk.goto(`/console/${accountId}`)
    await expect(desk.getByText(/不能群發（MOD-4）/).first()).toBeVisible()
    await desk.goto(`/console/${accountId}/mass-send/new`)
    await expect(desk.getByText(/MOD-4/).first()).toBeVisible()
    await phone.goto('/m/subscriptions')
    await expect(phone.getByText(/已被下架/).first()).toBeVisible()
  })

  for (const who of [operator, staff, reader, passerBy]) expect(who.errors, 'errors on pages').toEqual([])
})
