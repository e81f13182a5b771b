import { describe, expect, it } from 'vitest'
import { readNotice } from '@/lib/payments/v3/notice'
import { forgeryOf, type Signed } from '@/lib/payments/v3/seal'
import { publicKeyOf, v3Settings } from '@/lib/payments/v3/settings'
import { env } from '@/lib/platform/env'
import { signatureHeaders } from '@/lib/platform/payment-stand-in/seal'
import { type HeldOrder, newState } from '@/lib/platform/payment-stand-in/state'
import { paidNotice } from '@/lib/platform/payment-stand-in/wire'
import { after, MINUTE, NOW } from '@/tests/support/clock'

const held = newState(NOW)
const key = {
  serial: held.platform.serial,
  publicKey: publicKeyOf(held.platform.pem),
  from: null,
  until: after(MINUTE * 60),
}
const order: HeldOrder = {
  tradeNo: 'trade-number',
  appid: held.appid,
  totalFen: 30_000,
  description: '認證費',
  notifyUrl: 'http://127.0.0.1/notify',
  expiresAt: after(MINUTE).toISOString(),
  token: 't',
  state: 'SUCCESS',
  providerNo: '42',
  paidFen: 30_000,
  paidAt: NOW.toISOString(),
}

function signed(body: string, at = NOW): Signed {
  const headers = signatureHeaders(held, body, at)
  const [serial = '', timestamp = '', nonce = '', signature = ''] = ['serial', 'timestamp', 'nonce', 'signature'].map(
    (name) => headers[`wechatpay-${name}`],
  )
  return { serial, timestamp, nonce, signature, body }
}
const good = signed('{"a":1}')

describe('a message that says it is the provider’s', () => {
  it.each<[string, Signed, ReturnType<typeof forgeryOf>]>([
    ['signed as it is', good, null],
    ['five minutes old', signed('x', after(-5 * MINUTE)), null],
    ['older', signed('x', after(-5 * MINUTE - 1000)), 'stale'],
    ['from a clock that runs ahead', signed('x', after(5 * MINUTE + 1000)), 'stale'],
    ['with a body changed by one letter', { ...good, body: '{"a":2}' }, 'wrong_signature'],
    ['with another nonce', { ...good, nonce: 'other' }, 'wrong_signature'],
    ['with the time put forward', { ...good, timestamp: String(Number(good.timestamp) + 1) }, 'wrong_signature'],
    ['with a key that nobody knows', { ...good, serial: 'OTHER' }, 'unknown_key'],
    ['without a signature', { ...good, signature: '' }, 'unsigned'],
    ['with words for a time', { ...good, timestamp: 'now' }, 'unsigned'],
    ['with rubbish for a signature', { ...good, signature: '%%%' }, 'wrong_signature'],
  ])('%s', (_, message, forgery) => {
    expect(forgeryOf(message, [key], NOW)).toBe(forgery)
  })

  it('is not believed with a key whose time is over', () => {
    expect(forgeryOf(good, [{ ...key, until: NOW }], NOW)).toBe('unknown_key')
  })
})

describe('a notice', () => {
  Object.assign(env, {
    PAYMENT_BASE_URL: 'http://127.0.0.1',
    PAYMENT_MCHID: held.mchid,
    PAYMENT_APPID: held.appid,
    PAYMENT_SERIAL: held.merchantSerial,
    PAYMENT_PRIVATE_KEY: held.merchantKey.replaceAll('\n', '\\n'),
    PAYMENT_API_KEY: held.apiKey,
  })
  const settings = v3Settings()
  if (!settings) throw new Error('no settings')
  const { body } = paidNotice(held, order, NOW)

  it('says after opening what was paid', () => {
    const paid = { tradeNo: 'trade-number', providerNo: '42', paidFen: 30_000, paidAt: NOW }
    expect(readNotice(settings, body)).toEqual({ kind: 'paid', paid })
  })

  it('sealed with another secret, altered, or for another merchant is not read', () => {
    expect(() => readNotice({ ...settings, apiKey: 'x'.repeat(32) }, body)).toThrow()
    const { resource, ...rest } = JSON.parse(body) as { resource: { ciphertext: string } }
    const altered = { ...resource, ciphertext: `A${resource.ciphertext.slice(1)}` }
    expect(() => readNotice(settings, JSON.stringify({ ...rest, resource: altered }))).toThrow()
    expect(() => readNotice({ ...settings, mchId: '1' }, body)).toThrow('another merchant')
    expect(() => readNotice(settings, 'no json')).toThrow()
  })
})
