// The settings that the commands give to the processes they start. Each is explained in docs/settings.md.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { dataDir, readText, root, Sentence } from './lib.mjs'

const NEEDED = {
  XINTAI_URL: 'the public address, https://…',
  NEXTAUTH_SECRET: 'at least 32 random characters that sign sessions',
  DATA_KEY: 'at least 32 random characters that encrypt identity numbers; keep a copy',
  SMTP_URL: 'the mail server, smtp://user:password@host:587',
  MAIL_FROM: 'the sender of mails',
  PLATFORM_LEGAL_ENTITY: 'who runs this installation; it stands in the agreement',
  PLATFORM_CONTACT: 'where people reach it',
}

const NEEDED_FOR_PAYMENTS = {
  PAYMENT_BASE_URL: 'the address of the payment provider, https://…',
  PAYMENT_MCHID: 'your merchant number there',
  PAYMENT_APPID: 'your application number there',
  PAYMENT_SERIAL: 'the serial number of your merchant certificate',
  PAYMENT_PRIVATE_KEY: 'the private key of that certificate, as PEM or the path of a file',
  PAYMENT_API_KEY: 'the 32 characters that open what the provider seals',
}

const isLocal = (address) => /^(127\.|localhost$|\[?::1\]?$)/.test(new URL(address).hostname)

/** Secrets of the demonstration, made once; written whole or not at all. */
function ownSecrets() {
  const file = path.join(dataDir, 'secrets.json')
  const known = readText(file)
  if (known) return JSON.parse(known)
  const made = {
    NEXTAUTH_SECRET: crypto.randomBytes(32).toString('base64url'),
    DATA_KEY: crypto.randomBytes(32).toString('base64url'),
  }
  fs.mkdirSync(dataDir, { recursive: true })
  fs.writeFileSync(`${file}.part`, JSON.stringify(made), { mode: 0o600 })
  fs.renameSync(`${file}.part`, file)
  return made
}

/** A certification that a stand-in vouched for would tell readers an untruth. */
function requireRealChannels(given) {
  for (const channel of ['CERT_PROFILE', 'CERT_REGISTER']) {
    const [url, token] = [given[`${channel}_URL`], given[`${channel}_TOKEN`]]
    if (!url) continue
    if (!URL.canParse(url) || isLocal(url))
      throw new Sentence(`${channel}_URL names this machine or no address: production needs the real channel, or none.`)
    if (!token || token.startsWith('stand-in-'))
      throw new Sentence(
        `${channel}_TOKEN is missing or that of the demonstration: give the one that the channel gave you.`,
      )
  }
}

function production(given) {
  const missing = Object.entries(NEEDED).filter(([name]) => !given[name])
  if (missing.length) {
    const list = missing.map(([name, what]) => `${name} (${what})`).join(', ')
    throw new Sentence(`XINTAI_MODE=production needs these settings: ${list}.`)
  }
  if (isLocal(given.XINTAI_URL))
    throw new Sentence('XINTAI_URL names this machine only: production needs the address that people use.')
  for (const name of ['NEXTAUTH_SECRET', 'DATA_KEY'])
    if (given[name].length < 32 || given[name].startsWith('insecure'))
      throw new Sentence(`${name} is too short or a stand-in: give at least 32 random characters.`)
  if (given.QQ_ISSUER && isLocal(given.QQ_ISSUER))
    throw new Sentence('QQ_ISSUER names this machine: its stand-in vouches for anybody and is for the demonstration.')
  requirePayments(given)
  requireRealChannels(given)
  return { HOST: given.HOST ?? '0.0.0.0', PORT: given.PORT ?? '3000' }
}

/** Real money needs a real provider, or none. */
function requirePayments({ PAYMENT_PROVIDER: provider = 'none', ...given }) {
  if (provider === 'standin')
    throw new Sentence('PAYMENT_PROVIDER=standin is for the demonstration: production takes v3 or none.')
  if (provider !== 'none' && provider !== 'v3')
    throw new Sentence(`PAYMENT_PROVIDER is "${provider}": it can be v3 or none.`)
  const missing = provider === 'v3' ? Object.entries(NEEDED_FOR_PAYMENTS).filter(([name]) => !given[name]) : []
  if (missing.length === 0) return
  const list = missing.map(([name, what]) => `${name} (${what})`).join(', ')
  throw new Sentence(`PAYMENT_PROVIDER=v3 needs these settings: ${list}.`)
}

function demonstration(given) {
  if (given.HOST && !isLocal(`http://${given.HOST}`))
    throw new Sentence(
      'The demonstration listens on 127.0.0.1 alone, because its passwords are public: set XINTAI_MODE=production to serve others.',
    )
  const PORT = given.PORT ?? '3000'
  const PAYMENT_PROVIDER = given.PAYMENT_PROVIDER ?? 'standin'
  return {
    HOST: '127.0.0.1',
    PORT,
    PAYMENT_PROVIDER,
    XINTAI_URL: given.XINTAI_URL ?? `http://127.0.0.1:${PORT}`,
    ...ownSecrets(),
  }
}

/** What was set in the environment or in `.env`, empty values counting as not set. */
function given() {
  if (fs.existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'))
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
}

/** The settings of this start; refuses what cannot be served. */
export function settings() {
  const asked = given()
  const mode = asked.XINTAI_MODE ?? 'demo'
  if (mode !== 'demo' && mode !== 'production')
    throw new Sentence(`XINTAI_MODE is "${mode}": it can be demo or production.`)
  const port = Number(asked.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Sentence(`PORT is "${asked.PORT}": it must be a number from 1 to 65535.`)
  const chosen = mode === 'production' ? production(asked) : demonstration(asked)
  const env = { XINTAI_MODE: mode, ...asked, ...chosen }
  return {
    ...env,
    NEXTAUTH_URL: env.XINTAI_URL,
    MAIL_DIR: env.MAIL_DIR ?? '.data/mail',
    CERT_DIR: env.CERT_DIR ?? '.data/channels',
  }
}
