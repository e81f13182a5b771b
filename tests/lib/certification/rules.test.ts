import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileChannel } from '@/lib/certification/profile-channel'
import { registerChannel } from '@/lib/certification/register-channel'
import { nextTryAt, referenceOf, remindersDue, spanAt, termOf } from '@/lib/certification/rules'
import { DAY, MINUTE, NOW } from '@/tests/support/clock'

const at = (text: string) => new Date(text)
const span = (from: string, until: string, endedAt: string | null = null) => ({
  from: at(from),
  until: at(until),
  endedAt: endedAt === null ? null : at(endedAt),
})

describe('CERT-2 terms', () => {
  test.each([
    ['a year from now', '2026-11-18T04:00:00Z', null, '2026-11-18T04:00:00Z', '2027-11-18T04:00:00Z'],
    [
      'on from an end ahead',
      '2027-10-01T04:00:00Z',
      '2027-11-18T04:00:00Z',
      '2027-11-18T04:00:00Z',
      '2028-11-18T04:00:00Z',
    ],
    [
      'anew after an end behind',
      '2027-12-01T04:00:00Z',
      '2027-11-18T04:00:00Z',
      '2027-12-01T04:00:00Z',
      '2028-12-01T04:00:00Z',
    ],
    [
      'from a leap day to the last of February',
      '2028-02-29T04:00:00Z',
      null,
      '2028-02-29T04:00:00Z',
      '2029-02-28T04:00:00Z',
    ],
  ])('%s', (_, now, held, from, until) => {
    expect(termOf(at(now), held === null ? null : at(held))).toEqual({ from: at(from), until: at(until) })
  })

  const until = at('2027-11-18T04:00:00Z')
  test.each([
    ['2027-09-18T15:59:59Z', []],
    ['2027-09-18T16:00:00Z', [60]],
    ['2027-10-18T16:00:00Z', [30, 60]],
    ['2027-11-18T03:59:59Z', [7, 30, 60]],
    ['2027-11-18T04:00:00Z', []],
  ])('reminders due at %s: %s', (now, due) => expect(remindersDue(until, at(now))).toEqual(due))

  test('that follow one another are one span; a gap, a penalty, a term that never began are not', () => {
    const first = span('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
    const second = span('2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')
    const untilOf = (terms: Parameters<typeof spanAt>[0], now: string) => spanAt(terms, at(now))?.until.toISOString()
    expect(untilOf([second, first], '2026-06-01T00:00:00Z')).toBe('2028-01-01T00:00:00.000Z')
    const late = span('2027-02-01T00:00:00Z', '2028-02-01T00:00:00Z')
    expect(untilOf([first, late], '2027-01-15T00:00:00Z')).toBeUndefined()
    expect(untilOf([first, late], '2027-03-01T00:00:00Z')).toBe('2028-02-01T00:00:00.000Z')
    const ended = [
      { ...first, endedAt: at('2026-05-01T00:00:00Z') },
      { ...second, endedAt: at('2026-05-01T00:00:00Z') },
    ]
    expect(untilOf(ended, '2026-06-01T00:00:00Z')).toBeUndefined()
    expect(untilOf(ended, '2027-06-01T00:00:00Z')).toBeUndefined()
  })

  test('at any instant the span holds exactly when one of its terms does', () => {
    const term = fc
      .tuple(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        fc.option(fc.integer({ min: 0, max: 900 })),
      )
      .map(([start, days, ended]) => ({
        from: new Date(start * DAY),
        until: new Date((start + days) * DAY),
        endedAt: ended === null ? null : new Date(ended * DAY),
      }))
    fc.assert(
      fc.property(fc.array(term, { maxLength: 1 }), fc.integer({ min: 0, max: 1400 }), (terms, day) => {
        const now = new Date(day * DAY)
        const holds = terms.some(
          (one) => one.from <= now && now < one.until && (one.endedAt === null || now < one.endedAt),
        )
        expect(spanAt(terms, now) !== null).toBe(holds)
      }),
    )
  })
})

test('a silent channel is asked again after 1, 2, 5, 15 and then every 60 minutes', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 40].map((tries) => (nextTryAt(tries, NOW).getTime() - NOW.getTime()) / MINUTE)
  expect(minutes).toEqual([1, 2, 5, 15, 60, 60, 60])
})

test.each([
  ['REGISTER', ' 9135 0100-m000100y43 ', '91350100M000100Y43'],
  ['REGISTER', '１２３４５６７８', '12345678'],
  ['REGISTER', '12!', null],
  ['PROFILE', 'https://micro.example/u/1?from=app#top', 'https://micro.example/u/1'],
  ['PROFILE', 'https://micro.example/u/1/', 'https://micro.example/u/1'],
  ['PROFILE', 'https://micro.example/', null],
  ['PROFILE', 'javascript:alert(1)', null],
  ['PROFILE', 'shanhai', null],
] as const)('a reference of %s "%s" is kept as %s', (channel, text, kept) => {
  expect(referenceOf(channel, text)).toBe(kept)
})

describe('the wire formats', () => {
  const place = { url: 'https://channel.example/base', token: 'a token' }
  const TODAY = '2026-11-18'

  test('a profile is asked for by its address, with the token as bearer', () => {
    expect(profileChannel.ask(place, 'https://micro.example/u/1')).toEqual({
      address: 'https://channel.example/base/v1/verified-profile?address=https%3A%2F%2Fmicro.example%2Fu%2F1',
      method: 'GET',
      headers: { authorization: 'Bearer a token', accept: 'application/json' },
    })
  })

  const profile = { screen_name: '山海', verified: true, verified_type: 'enterprise', verified_name: '山海茶業' }
  const standing = (changes: object) =>
    profileChannel.read({ status: 200, body: JSON.stringify({ profile: { ...profile, ...changes } }) }, TODAY)?.[0]
      ?.standing
  test.each([
    [{}, 'valid'],
    [{ verified: false }, 'unverified'],
    [{ verified_until: '2026-11-17' }, 'expired'],
    [{ verified_until: '2026-11-18' }, 'valid'],
  ])('a profile with %j is %s', (changes, said) => expect(standing(changes)).toBe(said))

  test.each([
    ['no such profile', { status: 404, body: '{}' }, []],
    ['a fault of the server', { status: 503, body: '' }, null],
    ['a refused token', { status: 401, body: '{}' }, null],
    ['another shape', { status: 200, body: '{"profile":{"name":1}}' }, null],
    ['no JSON', { status: 200, body: '<html>' }, null],
  ])('the profile channel answers %s', (_, answer, said) => expect(profileChannel.read(answer, TODAY)).toEqual(said))

  const record = { register_no: '1', name: '山海茶業', entity_type: 'company', status: 'in_operation' }
  const registerRead = (body: object, status = 200) =>
    registerChannel.read({ status, body: JSON.stringify(body) }, TODAY)
  test('a register tells how it went by its code', () => {
    expect(registerRead({ code: 0, records: [record] })).toMatchObject([{ standing: 'valid', kind: 'ENTERPRISE' }])
    expect(registerRead({ code: 0, records: [record, record] })).toHaveLength(2)
    expect(registerRead({ code: 0, records: [{ ...record, status: 'cancelled' }] })).toMatchObject([
      { standing: 'revoked' },
    ])
    expect([registerRead({ code: 1404 }), registerRead({ code: 1401 }), registerRead({}, 500)]).toEqual([
      [],
      null,
      null,
    ])
  })
})
