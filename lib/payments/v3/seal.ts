import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { z } from 'zod'
import type { ProviderKey } from '../provider'
import type { V3Settings } from './settings'
import type { Sealed } from './wire'

/** How far a signature's time may lie from ours; the protocol's own bound against repeated messages. */
const TOLERANCE_SECONDS = 300

interface Asked {
  method: string
  /** Path with query. */
  path: string
  body: string
  now: Date
}

/** The Authorization header of a request: who asks, and a signature over what is asked. */
export function authorization(settings: V3Settings, { method, path, body, now }: Asked): string {
  const timestamp = Math.floor(now.getTime() / 1000)
  const nonce = Formatter.nonce()
  const signature = Rsa.sign(Formatter.request(method, path, timestamp, nonce, body), settings.privateKey)
  return Formatter.authorization(settings.mchId, nonce, signature, timestamp, settings.serial)
}

export interface Signed {
  serial: string
  timestamp: string
  nonce: string
  signature: string
  body: string
}
export type Forgery = 'unsigned' | 'stale' | 'unknown_key' | 'wrong_signature'

/** What is wrong with a message that says it is the provider's, or null when it is genuine. */
export function forgeryOf(signed: Signed, keys: readonly ProviderKey[], now: Date): Forgery | null {
  const { serial, timestamp, nonce, signature, body } = signed
  if (!serial || !nonce || !signature || !/^\d{1,12}$/.test(timestamp)) return 'unsigned'
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return 'stale'
  const key = keys.find((one) => one.serial === serial && (one.until === null || one.until > now))
  if (!key) return 'unknown_key'
  return Rsa.verify(Formatter.response(timestamp, nonce, body), signature, key.publicKey) ? null : 'wrong_signature'
}

/** Opens what the provider sealed for us; throws when it was altered or is not for us. */
export const openSealed = ({ ciphertext, nonce, associated_data }: z.output<typeof Sealed>, apiKey: string): string =>
  Aes.AesGcm.decrypt(ciphertext, apiKey, nonce, associated_data)
