// Signs in to the running demonstration at its three doors and takes one picture of each face, and of an article.
import { type Browser, chromium, devices, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'
import sharp from 'sharp'
import { browser as launchOptions } from '../browser'

interface SignIn {
  door: string
  role: string
  email: string
  password: string
  totp?: string
}

const root = path.resolve(import.meta.dirname, '../..')
const baseURL = process.env.BASE_URL ?? 'http://127.0.0.1:3000'
const people = JSON.parse(readFileSync(path.join(root, 'prisma/seed/sign-ins.json'), 'utf8')) as SignIn[]
const DESKTOP = { viewport: { width: 1280, height: 800 } }

async function signIn(page: Page, at: string, who: (one: SignIn) => boolean): Promise<void> {
  const person = people.find(who)
  if (!person) throw new Error(`the demonstration has nobody for ${at}`)
  await page.goto(at)
  await page.locator('input[type=email]').fill(person.email)
  await page.locator('input[type=password]').fill(person.password)
  if (person.totp) {
    await page
      .locator('input[autocomplete=one-time-code]')
      .fill(new TOTP({ secret: Secret.fromBase32(person.totp) }).generate())
  }
  await page.locator('input[type=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined) // a live page is never idle for long
  const shot = await page.screenshot()
  await sharp(shot)
    .png({ palette: true, quality: 90 })
    .toFile(path.join(root, `docs/pictures/${name}.png`))
  console.log(`docs/pictures/${name}.png`)
}

const open = async (engine: Browser, device: object) => {
  const context = await engine.newContext({ baseURL, locale: 'zh-TW', timezoneId: 'Asia/Shanghai', ...device })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

const engine = await chromium.launch(await launchOptions())
try {
  const console_ = await open(engine, DESKTOP)
  await signIn(console_, '/sign-in?method=password', ({ door }) => door === 'operator')
  await console_.goto('/console')
  const home = await console_.locator('main a[href^="/console/"]').first().getAttribute('href')
  await console_.goto(home ?? '/console')
  await picture(console_, 'console')

  const reader = await open(engine, devices['Pixel 7'] ?? DESKTOP)
  await signIn(reader, '/m/sign-in?method=password', ({ door }) => door === 'subscriber')
  await reader.goto('/m')
  await picture(reader, 'reader')
  await reader.goto('/m/subscriptions')
  const article = await reader.locator('a[href^="/a/"]').first().getAttribute('href')
  await reader.goto(article ?? '/m')
  await picture(reader, 'article')

  const desk = await open(engine, DESKTOP)
  await signIn(desk, '/moderation/sign-in', ({ role }) => role === 'moderator')
  await desk.goto('/moderation/queue')
  const first = await desk.locator('a[href^="/moderation/cases/"]').first().getAttribute('href')
  await desk.goto(first ?? '/moderation/queue')
  await picture(desk, 'administration')
} finally {
  await engine.close()
}
