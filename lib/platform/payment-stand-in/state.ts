import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Certificate, selfSigned } from './certificate'

export interface HeldOrder {
  tradeNo: string
  appid: string
  totalFen: number
  description: string
  notifyUrl: string
  expiresAt: string
  /** Names it in the address of the page where a person pays. */
  token: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'PAYERROR'
  providerNo: string
  /** What the payer really gave; another sum than asked for only where somebody tries out what happens then. */
  paidFen: number
  paidAt: string | null
}
export interface HeldRefund {
  refundNo: string
  tradeNo: string
  providerNo: string
  refundFen: number
  notifyUrl: string
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
  endedAt: string | null
}

/** Everything that the stand-in knows: its keys, the merchant's, and what was paid. */
export interface Held {
  /** Where it listened last; 0 before the first start. */
  port: number
  mchid: string
  appid: string
  apiKey: string
  merchantSerial: string
  merchantKey: string
  merchantPublicKey: string
  platformKey: string
  platform: Omit<Certificate, 'from' | 'until'> & { from: string; until: string }
  orders: Record<string, HeldOrder>
  refunds: Record<string, HeldRefund>
}

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** New keys and nothing paid. */
export function newState(now: Date): Held {
  const [merchant, platform] = [pair(), pair()]
  const { from, until, ...certificate } = selfSigned(platform.privateKey, 'Payment stand-in', now)
  return {
    port: 0,
    mchid: '1900000001',
    appid: 'standin0000000001',
    apiKey: randomBytes(16).toString('hex'),
    merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
    merchantKey: merchant.privateKey,
    merchantPublicKey: merchant.publicKey,
    platformKey: platform.privateKey,
    platform: { ...certificate, from: from.toISOString(), until: until.toISOString() },
    orders: {},
    refunds: {},
  }
}

const fileIn = (folder: string) => path.join(folder, 'state.json')

function read(folder: string): Held | null {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Held
  } catch {
    return null // the first start, or a file that was cut off: begun anew
  }
}

/** What an earlier run left in the folder, so that a restart forgets no open payment; without a folder all is in memory. */
export function openState(folder: string | null, now: Date): { held: Held; save(): void } {
  if (folder === null) return { held: newState(now), save: () => undefined }
  mkdirSync(folder, { recursive: true })
  const held = read(folder) ?? newState(now)
  const save = () => {
    writeFileSync(`${fileIn(folder)}.part`, JSON.stringify(held), { mode: 0o600 })
    renameSync(`${fileIn(folder)}.part`, fileIn(folder))
  }
  save()
  return { held, save }
}
