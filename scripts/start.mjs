import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generate, install, readText, root, Sentence, stop, tsFlags } from './lib.mjs'
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

const HELP = `npm start: runs Xintai

  npm start                       the demonstration, on this machine alone
  PORT=8080 npm start             on another port (also: npm start -- --port 8080)
  npm start -- --empty            without demonstration data
  XINTAI_MODE=production npm start    for people; needs the settings below, and names those that are missing

The first start gets Node from npm when this one is older than 22.18, installs packages, makes a database in .data/,
loads demonstration data and builds the pages; later starts do only what has changed. Ctrl-C stops everything in order.

Settings, from the environment or the file .env:
  PORT                 3000
  HOST                 127.0.0.1; in production 0.0.0.0
  DATABASE_URL         a PostgreSQL (14 or newer) of your own instead of the one in .data/
  XINTAI_URL           the address that people use, https://…
  NEXTAUTH_SECRET      at least 32 random characters; signs sessions
  DATA_KEY             at least 32 random characters; encrypts identity numbers
  SMTP_URL, MAIL_FROM  the mail server and the sender
  PAYMENT_PROVIDER     none, or v3 with PAYMENT_BASE_URL, PAYMENT_MCHID, PAYMENT_APPID, PAYMENT_SERIAL, PAYMENT_PRIVATE_KEY, PAYMENT_API_KEY
  STORAGE              disk (STORAGE_DIR, default .data/files) or s3 (S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, …)
  CERT_PROFILE_URL, CERT_PROFILE_TOKEN, CERT_REGISTER_URL, CERT_REGISTER_TOKEN    what certification is checked against
  PLATFORM_NAME, PLATFORM_LEGAL_ENTITY, PLATFORM_COURT, PLATFORM_CONTACT    who runs it; stands in the agreement
  METRICS_TOKEN        opens /metrics to others than this machine
  TRUST_PROXY          1 behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto
  LOG_LEVEL            info`

const LOG = '.data/server.log'

function flags() {
  const options = { help: { type: 'boolean' }, port: { type: 'string' }, empty: { type: 'boolean' } }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new Sentence(`${error.message.split('.')[0]}. npm start -- --help lists what there is.`)
  }
}

/** Stand-ins are for the demonstration alone, and only where no channel of one's own is named. */
const usesLocalChannels = (asked) => asked.XINTAI_MODE === 'demo' && !asked.CERT_PROFILE_URL && !asked.CERT_REGISTER_URL

const ending = orderlyEnd()

/** The folders that a start writes to: better said now than after two minutes of building. */
function requireWritable() {
  for (const name of ['.data', '.cache']) {
    const folder = path.join(root, name)
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  }
  fs.accessSync(root, fs.constants.W_OK)
}

function printSignIns(env) {
  const people = JSON.parse(readText(path.join(root, 'prisma/seed/sign-ins.json')) ?? '[]')
  if (people.length === 0) return
  const doors = { operator: '/sign-in', subscriber: '/m/sign-in', administrator: '/moderation/sign-in' }
  console.log('\nDemonstration sign-ins:')
  for (const { door, name, role, email, password, totp } of people) {
    const who = [name, role].filter(Boolean).join(', ')
    const second = totp ? `   code: npm run xintai -- demo:code ${email}` : ''
    console.log(`  ${env.XINTAI_URL}${doors[door] ?? ''}   ${email}   ${password}   (${who})${second}`)
  }
}

function printReady(env, { demo, empty }) {
  console.log(`\nReady after ${totalSeconds()} s.`)
  console.log(`  readers          ${env.XINTAI_URL}/m\n  console          ${env.XINTAI_URL}/console`)
  console.log(`  administration   ${env.XINTAI_URL}/moderation`)
  if (!demo) return
  console.log(`  log              ${LOG}`)
  if (!env.SMTP_GIVEN) console.log(`  mails            ${env.XINTAI_URL}/dev/mail`)
  if (env.CHANNELS_PAGE)
    console.log(`  channels         ${env.CHANNELS_PAGE}   (what certification is checked against)`)
  if (!empty) printSignIns(env)
  console.log(
    '\nThis is the demonstration: its passwords are public, so it listens on this machine alone. Ctrl-C stops it.',
  )
}

async function prepare(asked, empty) {
  const { build } = await import('./build.mjs')
  const { seed } = await import('./seed.mjs')
  const own = await step('database', async () => {
    const found = ending.add(await database(asked))
    return Object.assign(found, { note: `${found.applied.length} migrations applied` })
  })
  const mail = asked.SMTP_URL ? undefined : await step('local mail', async () => ending.add(await localMail(asked)))
  const isAlone = asked.XINTAI_MODE === 'demo' && !asked.QQ_CLIENT_ID
  const qq = isAlone ? await step('stand-in for QQ', async () => ending.add(await localQq(asked))) : undefined
  const SMTP_URL = asked.SMTP_URL ?? mail.smtpUrl
  const channels = usesLocalChannels(asked)
    ? await step('certification channels', async () => ending.add(await localChannels(asked)))
    : undefined
  const env = {
    ...asked,
    ...qq?.settings,
    ...channels?.settings,
    NODE_ENV: 'production',
    DATABASE_URL: own.url,
    SMTP_URL,
    CHANNELS_PAGE: channels?.page,
  }
  const keepProcess = (proc) => {
    ending.add({ stop: () => stop(proc) })
    return proc
  }
  // Side by side: the first start does both, and neither waits for the other.
  await Promise.all([
    asked.XINTAI_MODE === 'demo' && !empty && step('demonstration data', () => seed(env, keepProcess)),
    step('pages', async () => ((await build()) ? 'built' : 'as built before')),
  ])
  if (asked.PAYMENT_PROVIDER !== 'standin') return env
  // After the data: payments of the past are told by the data itself, not asked of a provider.
  const payments = await step('local payments', async () => ending.add(await localPayments(env)))
  return { ...env, ...payments.settings }
}

main(ending, async () => {
  const { help, port, empty } = flags()
  if (help) {
    console.log(HELP)
    return ending.end(0)
  }
  if (port) process.env.PORT = port
  const { settings } = await import('./settings.mjs')
  const asked = settings()
  const demo = asked.XINTAI_MODE === 'demo'
  console.log(`Xintai, ${demo ? 'demonstration' : 'production'} mode`)
  await requireFreePort(asked.PORT, asked.HOST)
  requireWritable()
  await step('packages', async () => ((await install()) ? 'installed' : 'as installed before'))
  await step('database client', generate)
  const env = await prepare(asked, empty)
  const gaveUp = (why) => {
    console.error(why)
    return ending.end(1)
  }
  // In production the log belongs to whoever started us; in the demonstration it would bury the addresses.
  const output = demo ? fs.openSync(path.join(root, LOG), 'a') : 'inherit'
  const care = { env, gaveUp, output }
  const worker = ending.add(keep('worker', [...tsFlags, path.join(root, 'lib/worker/entry.ts')], care))
  const front = ending.add(keep('web server', [...tsFlags, path.join(root, 'scripts/front.ts')], care))
  await step('worker', worker.start)
  await step('web server', front.start)
  printReady({ ...env, SMTP_GIVEN: Boolean(asked.SMTP_URL) }, { demo, empty })
})
