import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { generate, install, root, sentenceOf, tsFlags } from './lib.mjs'
import {
  database,
  keep,
  localChannels,
  localMail,
  localQq,
  localPayments,
  main,
  orderlyEnd,
  requireFreePort,
  step,
  totalSeconds,
} from './services.mjs'

const HELP = `npm run dev: the demonstration with hot reload, for working on Xintai

Pages reload as you save; the worker starts again when something in lib/ changes; schema and migrations are applied as
they change. Uses the same data (.data/) and the same settings as npm start. PORT chooses the port (3000).`

const SETTLE_MS = 1500
const FRONT = /^lib\/platform\/(http\/front|http\/page-mark|env|log|listen|metrics)/

if (process.argv.includes('--help')) {
  console.log(HELP)
  process.exit(0)
}

const ending = orderlyEnd()

/** Calls `settled` with the changed paths once nothing has changed for a while. */
function watch(folders, settled) {
  let changed = new Set()
  let timer
  for (const folder of folders) {
    fs.watch(path.join(root, folder), { recursive: true }, (_, name) => {
      if (!name || /\.(part|tmp)$|~$/.test(name)) return
      changed.add(path.join(folder, name))
      clearTimeout(timer)
      timer = setTimeout(() => {
        const paths = [...changed]
        changed = new Set()
        settled(paths).catch((error) => console.error(sentenceOf(error)))
      }, SETTLE_MS)
    })
  }
}

async function applySchema(url) {
  await generate()
  const { migrate } = await import('./migrate.mjs')
  return migrate(url)
}

main(ending, async () => {
  const { settings } = await import('./settings.mjs')
  const asked = settings()
  await requireFreePort(asked.PORT, asked.HOST)
  await step('packages', install)
  await step('database client', generate)
  const own = await step('database', async () => ending.add(await database(asked)))
  const mail = asked.SMTP_URL ? undefined : await step('local mail', async () => ending.add(await localMail(asked)))
  const payments =
    asked.PAYMENT_PROVIDER === 'standin'
      ? await step('local payments', async () => ending.add(await localPayments(asked)))
      : undefined
  const isAlone = asked.XINTAI_MODE === 'demo' && !asked.QQ_CLIENT_ID
  const qq = isAlone ? await step('stand-in for QQ', async () => ending.add(await localQq(asked))) : undefined
  const channels =
    asked.CERT_PROFILE_URL || asked.CERT_REGISTER_URL
      ? undefined
      : await step('certification channels', async () => ending.add(await localChannels(asked)))
  const env = {
    ...asked,
    ...payments?.settings,
    ...qq?.settings,
    ...channels?.settings,
    DATABASE_URL: own.url,
    SMTP_URL: asked.SMTP_URL ?? mail.smtpUrl,
    NODE_ENV: 'development',
    NEXT_DIST_DIR: '.next-dev',
  }
  // Half-written code may not start: the next change tries again.
  const gaveUp = console.error
  const worker = ending.add(keep('worker', [...tsFlags, path.join(root, 'lib/worker/entry.ts')], { env, gaveUp }))
  const front = ending.add(keep('web server', [...tsFlags, path.join(root, 'scripts/front.ts')], { env, gaveUp }))
  await step('web server', front.start)
  await worker.start().catch((error) => console.error(error.message))
  console.log(
    `\nReady after ${totalSeconds()} s: ${env.XINTAI_URL}    mails: ${env.XINTAI_URL}/dev/mail    channels: ${channels?.page ?? 'your own'}\n${env.DATABASE_URL}`,
  )
  watch(['lib', 'prisma/schema', 'prisma/migrations'], async (paths) => {
    const schema = paths.some((changed) => changed.startsWith('prisma/'))
    if (schema) await applySchema(env.DATABASE_URL)
    if (schema || paths.some((changed) => FRONT.test(changed))) await front.restart()
    await worker.restart()
  })
})
