import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChannelRecord } from '@/lib/certification/channel-answer'
import { compare, legalNameKey, maskName } from '@/lib/certification/compare-rules'
import type { FieldName, FieldResult } from '@/lib/certification/contract'

const NUMBER = '91350100M000100Y43'
const ours = {
  kind: 'ENTERPRISE',
  name: '山海茶業有限公司',
  contactName: '王小明',
  operatorName: '蘇茗',
  numberMasked: '913*************43',
  hasNumber: (number: string) => number === NUMBER,
} as const
const theirs: ChannelRecord = {
  standing: 'valid',
  name: '山海茶業有限公司',
  formerNames: [],
  kind: 'ENTERPRISE',
  number: NUMBER,
  people: ['蘇茗'],
}
const resultsOf = (record: Partial<ChannelRecord>, registered: Partial<typeof ours> | object = {}) => {
  const { outcome, fields } = compare({ ...ours, ...registered }, [{ ...theirs, ...record }], 'reference')
  const odd = fields.filter(({ result }) => result !== 'same').map(({ field, result }) => [field, result])
  return [outcome, Object.fromEntries(odd)] as [string, Partial<Record<FieldName, FieldResult>>]
}

describe('CERT-1 the comparison', () => {
  test('passes when every field agrees, and shows each of them', () => {
    const { outcome, fields } = compare(ours, [theirs], 'reference')
    expect(outcome).toBe('passed')
    expect(fields.map(({ field, result }) => `${field} ${result}`)).toEqual([
      'record same',
      'name same',
      'kind same',
      'number same',
      'operator same',
    ])
  })

  test.each<[string, Partial<ChannelRecord>]>([
    ['traditional and simplified writing', { name: '山海茶业有限公司' }],
    ['full width and spaces', { name: '山海茶業　有限公司' }],
    ['a contact instead of the operator', { people: ['別人', '王小明'] }],
    ['no number, where the channel has none', { number: null }],
    ['nobody named, where the channel names nobody', { people: [] }],
  ])('takes as the same: %s', (_, record) => expect(resultsOf(record)).toEqual(['passed', {}]))

  test.each<[string, Partial<ChannelRecord>, Partial<Record<FieldName, FieldResult>>]>([
    ['another name', { name: '湖光茶業有限公司' }, { name: 'differs' }],
    ['another kind', { kind: 'GOVERNMENT' }, { kind: 'differs' }],
    ['another number', { number: '91350100M000100Y44' }, { number: 'differs' }],
    ['another operator', { people: ['陳大文'] }, { operator: 'differs' }],
    ['a record that ran out', { standing: 'expired' }, { record: 'differs' }],
    ['a revoked record', { standing: 'revoked' }, { record: 'differs' }],
    ['an unverified profile', { standing: 'unverified' }, { record: 'differs' }],
    ['name and operator', { name: '湖光茶業有限公司', people: ['陳大文'] }, { name: 'differs', operator: 'differs' }],
  ])('fails by exactly the differing fields: %s', (_, record, odd) =>
    expect(resultsOf(record)).toEqual(['failed', odd]),
  )

  test.each<[string, Partial<ChannelRecord>, Partial<Record<FieldName, FieldResult>>]>([
    ['a former name', { name: '新山海茶業集團', formerNames: ['山海茶业有限公司'] }, { name: 'unclear' }],
    ['a longer form of the name', { name: '福建山海茶業有限公司' }, { name: 'unclear' }],
    ['a kind that stands for none of ours', { kind: 'SOLE_TRADER' }, { kind: 'unclear' }],
  ])('leaves to a person: %s', (_, record, odd) => expect(resultsOf(record)).toEqual(['unclear', odd]))

  test('what differs weighs more than what is unclear', () => {
    expect(resultsOf({ kind: 'OTHER', people: ['陳大文'] })[0]).toBe('failed')
  })

  test('no record fails with that alone, and several records are for a person', () => {
    expect(compare(ours, [], '91X')).toEqual({
      outcome: 'failed',
      fields: [{ field: 'record', result: 'differs', ours: '91X', theirs: 'missing' }],
    })
    const several = compare(ours, [theirs, theirs], '91X')
    expect([several.outcome, several.fields.map(({ theirs: said }) => said)]).toEqual(['unclear', ['several']])
  })

  test('two people are told apart by one character, and a shorter name is no other spelling', () => {
    const person = { kind: 'PERSON', name: '林小滿子' }
    expect(resultsOf({ kind: 'PERSON', name: '林小滿' }, person)).toEqual(['failed', { name: 'differs' }])
    expect(resultsOf({ kind: 'PERSON', name: '林小满子' }, person)).toEqual(['passed', {}])
  })

  test.each(['GOVERNMENT', 'MEDIA', 'ORGANISATION'])('a public institution can be a subject of kind %s', (kind) =>
    expect(resultsOf({ kind: 'INSTITUTION' }, { kind })).toEqual(['passed', {}]),
  )

  test('AUTH-4 keeps numbers and people masked, and a natural person’s own name', () => {
    const { fields } = compare({ ...ours, kind: 'PERSON', name: '林小滿' }, [{ ...theirs, people: ['陳大文'] }], 'r')
    expect(JSON.stringify(fields)).not.toMatch(/小滿|大文|蘇茗|350100/)
    expect(fields.find(({ field }) => field === 'operator')).toMatchObject({ ours: '蘇*', theirs: '陳**' })
  })
})

test('a name compares the same with itself in any width and case', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(legalNameKey(name.normalize('NFKC').toUpperCase())).toBe(legalNameKey(name.toUpperCase()))
    }),
  )
})

test('a masked name shows its first character alone', () => {
  expect(['林小滿', '李', 'Ada Lovelace', ''].map(maskName)).toEqual(['林**', '李', 'A****', ''])
})
