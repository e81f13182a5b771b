import { describe, expect, test } from 'vitest'
import { rightsOf } from '@/lib/accounts'
import { nameFault, nameKey, nameWidth } from '@/lib/accounts/name-rules'
import { fitsSubject, isLicenceNumber, isPersonNumber, maskNumber, plainNumber } from '@/lib/accounts/number-rules'
import { handleOf, isLate, isTooEarly, promisedWindow } from '@/lib/accounts/rules'

const faultOf = (name: string, certified = false) => nameFault(name, certified, '2026-11-22', 'Xintai')?.code ?? null

describe('ACC-12 names', () => {
  test.each([
    ['山海', 4, null],
    ['山a', 3, 'accounts.name_too_narrow'],
    ['abcd', 4, null],
    ['一二三四五六七八九十一二三四五', 30, null],
    ['一二三四五六七八九十一二三四五a', 31, 'accounts.name_too_wide'],
    ['林間 小記·二', 12, null],
    ['Пример', 6, 'accounts.name_unreadable'],
    ['a\u200bbcd', 5, 'accounts.name_unreadable'],
    ['🍵茶舍茶舍', 10, 'accounts.name_unreadable'],
    ['某某官方號', 10, 'accounts.name_reserved'],
    ['小城政府網', 10, 'accounts.name_reserved'],
    ['Offi cial 新聞', 14, 'accounts.name_reserved'],
    ['xintai 客戶', 11, 'accounts.name_reserved'],
  ])('%s is %i wide: %s', (name, width, fault) => {
    expect(nameWidth(name)).toBe(width)
    expect(faultOf(name)).toBe(fault)
  })
  test('reserved words are open to certified accounts', () => expect(faultOf('某某官方號', true)).toBeNull())
  test.each([
    ['臺灣後面', '台湾后面'],
    ['ＡＢＣ书房', 'abc 書房'],
    ['Café 茶', 'cafe茶'],
    ['小0號', '小o号'],
    ['Illa', '1LLA'],
  ])('%s and %s look the same', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))
  test('names that read differently stay apart', () => expect(nameKey('山海茶舍')).not.toBe(nameKey('海山茶舍')))
})

describe('ACC-3 numbers', () => {
  test('are checked by form, date and check character', () => {
    expect([
      isPersonNumber('11010519491231002X'),
      isPersonNumber('110105194912310021'),
      isPersonNumber('11010519491331002X'),
    ]).toEqual([true, false, false])
    expect([isLicenceNumber('91350100M000100Y43'), isLicenceNumber('91350100M000100Y44')]).toEqual([true, false])
  })
  test('fit the kind of subject', () => {
    expect(fitsSubject('PERSON', '91350100M000100Y43')).toBe(false)
    expect(fitsSubject('MEDIA', '91350100M000100Y43')).toBe(true)
  })
  test('are folded and masked', () => {
    expect(plainNumber('１１0105 19491231-002x')).toBe('11010519491231002X')
    expect(maskNumber('11010519491231002X')).toBe('110*************2X')
  })
})

test('ACC-6 the window is three to seven working days', () => {
  expect(promisedWindow(new Date('2026-11-20T02:00:00Z'))).toEqual({ usableFrom: '2026-11-25', dueOn: '2026-12-01' })
  expect(isTooEarly(new Date('2026-11-24T15:59:59Z'), '2026-11-25')).toBe(true)
  expect(isTooEarly(new Date('2026-11-24T16:00:00Z'), '2026-11-25')).toBe(false)
  expect(isLate(new Date('2026-12-01T15:59:59Z'), '2026-12-01')).toBe(false)
  expect(isLate(new Date('2026-12-01T16:00:00Z'), '2026-12-01')).toBe(true)
})

test.each([
  ['Linjian_1', 'linjian_1'],
  ['short', null],
  ['1number', null],
  ['xt_abcdefgh', null],
  ['with space', null],
  ['a'.repeat(21), null],
])('ACC-7 %s as a handle is %s', (text, handle) => expect(handleOf(text)).toBe(handle))

test('CERT-3 rights by kind and certification', () => {
  expect(rightsOf('SUBSCRIPTION', false, '2026-11-22')).toMatchObject({
    massSends: { count: 1, per: 'day' },
    customMenu: false,
    foldedWithoutAlert: true,
  })
  expect(rightsOf('SUBSCRIPTION', true, '2026-11-22')).toMatchObject({
    customMenu: true,
    developerInterface: false,
    shop: false,
  })
  expect(rightsOf('SERVICE', false, '2026-11-22')).toMatchObject({
    massSends: { count: 1, per: 'week' },
    customMenu: true,
    developerInterface: false,
  })
  expect(rightsOf('SERVICE', true, '2026-11-22')).toMatchObject({
    developerInterface: true,
    shop: true,
    foldedWithoutAlert: false,
  })
})
