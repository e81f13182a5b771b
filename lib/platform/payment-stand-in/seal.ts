import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { Held } from './state'

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/** The headers that prove an answer or a notice to be this server's. */
export function signatureHeaders(held: Held, body: string, now: Date): Record<string, string> {
  const [timestamp, nonce] = [seconds(now), Formatter.nonce()]
  return {
    'wechatpay-serial': held.platform.serial,
    'wechatpay-timestamp': String(timestamp),
    'wechatpay-nonce': nonce,
    'wechatpay-signature': Rsa.sign(Formatter.response(timestamp, nonce, body), held.platformKey),
  }
}

/** Seals something for the merchant alone. */
export function sealed(held: Held, text: string, associated: string) {
  const nonce = Formatter.nonce(12)
  const ciphertext = Aes.AesGcm.encrypt(text, held.apiKey, nonce, associated)
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: associated }
}

const PARTS = /(\w+)="([^"]*)"/g
const SCHEME = 'WECHATPAY2-SHA256-RSA2048 '
const TOLERANCE_SECONDS = 300

interface Request {
  method: string
  path: string
  body: string
  authorization: string
}

/** True when the merchant signed exactly this request a moment ago. */
export function isSignedByMerchant(held: Held, { method, path, body, authorization }: Request, now: Date): boolean {
  if (!authorization.startsWith(SCHEME)) return false
  const said = Object.fromEntries([...authorization.matchAll(PARTS)].map(([, name, value]) => [name, value]))
  const { mchid, serial_no: serial, timestamp = '', nonce_str: nonce = '', signature = '' } = said
  if (mchid !== held.mchid || serial !== held.merchantSerial) return false
  if (!(Math.abs(seconds(now) - Number(timestamp)) <= TOLERANCE_SECONDS)) return false
  return Rsa.verify(Formatter.request(method, path, timestamp, nonce, body), signature, held.merchantPublicKey)
}
