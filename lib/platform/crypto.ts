import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env'

const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', env.DATA_KEY, 'xintai', purpose, 32))
const keys = new Map<string, Buffer>()
const key = (purpose: string): Buffer => {
  const known = keys.get(purpose)
  if (known) return known
  const made = keyFor(purpose)
  keys.set(purpose, made)
  return made
}

/** Encrypts a text with AES-256-GCM for keeping (AUTH-4); `purpose` binds it to one use. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(purpose), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** Opens what `seal` made for the same purpose; throws when it was altered. */
export function unseal(purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a file with AES-256-GCM under a nonce of its own; `of` binds it to the row that tells of it, so that no two can be exchanged. */
export function sealBytes(purpose: string, of: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(purpose), nonce).setAAD(Buffer.from(of))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Opens what `sealBytes` made for the same purpose and row; throws when a byte of it was altered. */
export function unsealBytes(purpose: string, of: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key(purpose), sealed.subarray(0, NONCE_BYTES)).setAAD(
    Buffer.from(of),
  )
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

/** A keyed hash (hex): finds the same value again, tells nobody what it was. */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac('sha256', key(purpose)).update(value).digest('hex')

export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')

/** Compares two texts in constant time. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(x, y)
}
