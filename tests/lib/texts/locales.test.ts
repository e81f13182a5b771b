import { describe, expect, it } from 'vitest'
import { localeOfAcceptLanguage } from '@/i18n/locales'
import { isZone } from '@/i18n/zone'

describe('the language of a browser', () => {
  it.each([
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en-GB,en;q=0.9,zh-TW;q=0.8', 'en'],
    ['fr;q=0.9,zh-CN;q=0.5', 'zh-Hans'],
    ['en;q=0.3, zh-TW;q=0.7', 'zh-Hant'],
    ['en;q=0, zh-CN;q=0.1', 'zh-Hans'],
    ['fr', 'zh-Hant'],
    ['', 'zh-Hant'],
    [null, 'zh-Hant'],
  ])('%s is read in %s', (header, locale) => {
    expect(localeOfAcceptLanguage(header)).toBe(locale)
  })
})

describe('a time zone from a cookie', () => {
  it('counts only when this runtime knows it', () => {
    expect(isZone('Asia/Taipei')).toBe(true)
    expect(isZone('Mars/Olympus')).toBe(false)
    expect(isZone('')).toBe(false)
    expect(isZone(undefined)).toBe(false)
    expect(isZone(`Asia/${'x'.repeat(80)}`)).toBe(false)
  })
})
