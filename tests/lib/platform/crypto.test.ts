import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHash, sameText, seal, unseal } from '@/lib/platform/crypto'
import { randomCode } from '@/lib/platform/ids'

describe('sealed texts', () => {
  it('open to what was sealed, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => unseal('id', seal('id', text)) === text))
    expect(unseal('id', seal('id', '身份證 110101'))).toBe('身份證 110101')
  })
  it('do not open for another purpose, nor after a byte was changed', () => {
    const sealed = seal('id', 'secret')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    expect(() => unseal('phone', sealed)).toThrow()
    expect(() => unseal('id', `v1.${bytes.toString('base64url')}`)).toThrow()
  })
  it('differ each time, so that equal secrets cannot be told from the database', () => {
    expect(seal('id', 'same')).not.toBe(seal('id', 'same'))
  })
})

describe('keyed hashes and codes', () => {
  it('find the same value again for one purpose only', () => {
    expect(keyedHash('a', 'x')).toBe(keyedHash('a', 'x'))
    expect(keyedHash('a', 'x')).not.toBe(keyedHash('b', 'x'))
    expect([sameText('a', 'a'), sameText('a', 'ab')]).toEqual([true, false])
  })
  it('are of the asked length, of letters that are hard to confuse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (length) =>
        new RegExp(`^[2-9a-hjkmnp-z]{${length}}$`).test(randomCode(length)),
      ),
    )
    expect(new Set(Array.from({ length: 500 }, () => randomCode(10))).size).toBe(500)
  })
})
