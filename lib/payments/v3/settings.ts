import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Env, env } from '@/lib/platform/env'
import type { ProviderKey } from '../provider'

/** What this installation holds at its payment provider. */
export interface V3Settings {
  baseUrl: string
  notifyUrl: string
  mchId: string
  appId: string
  /** Serial number of our own certificate, under which the provider knows our key. */
  serial: string
  privateKey: KeyObject
  /** Opens what the provider seals for us. */
  apiKey: string
  /** The provider's key, where it is given by hand; else its keys are fetched. */
  platformKey: ProviderKey | null
}

const isPem = (text: string) => text.includes('-----BEGIN')
/** A key as its text (line ends may be written as \n) or as the path of a file that holds it. */
const keyText = (given: string) => (isPem(given) ? given.replaceAll('\\n', '\n') : readFileSync(given, 'utf8'))

/** The public key in a PEM of a certificate or of a key, as PEM. */
export function publicKeyOf(pem: string): string {
  const key = pem.includes('CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem)
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

/** The settings, or null where no provider is connected. */
export function v3Settings(given: Env = env): V3Settings | null {
  if (given.PAYMENT_PROVIDER === 'none') return null
  const { PAYMENT_BASE_URL: baseUrl, PAYMENT_MCHID: mchId, PAYMENT_APPID: appId, PAYMENT_SERIAL: serial } = given
  const { PAYMENT_PRIVATE_KEY: privateKey, PAYMENT_API_KEY: apiKey } = given
  if (!baseUrl || !mchId || !appId || !serial || !privateKey || !apiKey) return null
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    notifyUrl: new URL('/api/payments/notify', given.XINTAI_URL).href,
    mchId,
    appId,
    serial,
    privateKey: createPrivateKey(keyText(privateKey)),
    apiKey,
    platformKey: platformKey(given),
  }
}

function platformKey({ PAYMENT_PLATFORM_KEY: key, PAYMENT_PLATFORM_SERIAL: serial }: Env): ProviderKey | null {
  return key && serial ? { serial, publicKey: publicKeyOf(keyText(key)), from: null, until: null } : null
}
