import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'

// Just enough DER (X.690) for a self-signed certificate (RFC 5280): Node reads certificates and writes none.
const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const bytes = body.length < 128 ? [body.length] : [...Buffer.from(body.length.toString(16).padStart(4, '0'), 'hex')]
  return Buffer.concat([Buffer.from([tag, ...(bytes.length > 1 ? [0x80 + bytes.length] : []), ...bytes]), body])
}
const sequence = (...parts: readonly Buffer[]) => tlv(0x30, ...parts)
const integer = (bytes: Buffer) => tlv(0x02, bytes)
const time = (at: Date) => tlv(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`))
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'))

const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), tlv(0x05))
const named = (name: string) => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(name)))))

export interface Certificate {
  serial: string
  pem: string
  from: Date
  until: Date
}

const YEAR_MS = 365 * 24 * 3_600_000

/** A certificate of this key by itself, good for a year from `from`. */
export function selfSigned(privateKeyPem: string, name: string, from: Date): Certificate {
  const key = createPrivateKey(privateKeyPem)
  const until = new Date(from.getTime() + YEAR_MS)
  // Positive and of full length, so that it reads the same as a number and as text.
  const serial = Buffer.concat([Buffer.from([0x5a]), randomBytes(19)])
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    SHA256_WITH_RSA,
    named(name),
    sequence(time(from), time(until)),
    named(name),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  )
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, key))
  const der = sequence(body, SHA256_WITH_RSA, signature).toString('base64')
  const lines = der.match(/.{1,64}/g)?.join('\n') ?? ''
  const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
  return { serial: serial.toString('hex').toUpperCase(), pem, from, until }
}
