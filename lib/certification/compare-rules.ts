import { Converter } from 'opencc-js/t2cn'
import type { Comparable } from '@/lib/accounts'
import type { SubjectKind } from '@/lib/accounts/contract'
import type { ChannelAnswer, ChannelKind, ChannelRecord, Comparison } from './channel-answer'
import type { CheckedField, FieldResult } from './contract'

type Registered = Pick<Comparable, 'kind' | 'name' | 'contactName' | 'operatorName' | 'numberMasked' | 'hasNumber'>

const toSimplified = Converter({ from: 't', to: 'cn' })
/** Shorter names lie in too many others for that to mean anything. */
const TELLING_LENGTH = 4

/** A legal name for comparing: width, case, traditional or simplified writing and spaces folded, nothing else. */
export const legalNameKey = (name: string): string =>
  toSimplified(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s·・]/gu, '')

/** A person's name as it is kept in a result: its first character alone (AUTH-4). */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name.trim())
  return first + '*'.repeat(Math.min(rest.length, TELLING_LENGTH))
}

const maskNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 5))}${number.slice(-2)}`

/** Which of our kinds of subject a channel's kind can stand for; none where a person has to look. */
const STANDS_FOR: Record<ChannelKind, readonly SubjectKind[]> = {
  PERSON: ['PERSON'],
  ENTERPRISE: ['ENTERPRISE', 'MEDIA'],
  GOVERNMENT: ['GOVERNMENT'],
  MEDIA: ['MEDIA'],
  ORGANISATION: ['ORGANISATION'],
  // Observatories, libraries and newspapers are registered alike; only the registration says which of them it is.
  INSTITUTION: ['GOVERNMENT', 'MEDIA', 'ORGANISATION'],
  SOLE_TRADER: [],
  OTHER: [],
}

/** Compares the registration with a channel's answer, field by field (CERT-1). What differs fails it; what is only unclear goes to a person. */
export function compare(registered: Registered, answer: ChannelAnswer, reference: string): Comparison {
  const [record, ...others] = answer
  const found = !record ? 'missing' : others.length > 0 ? 'several' : record.standing
  const recordField: CheckedField = {
    field: 'record',
    result: found === 'valid' ? 'same' : found === 'several' ? 'unclear' : 'differs',
    ours: reference,
    theirs: found,
  }
  const isOne = record && others.length === 0
  const fields = isOne ? [recordField, ...fieldsOf(registered, record)] : [recordField]
  return { outcome: outcomeOf(fields), fields }
}

function outcomeOf(fields: readonly CheckedField[]): Comparison['outcome'] {
  if (fields.some(({ result }) => result === 'differs')) return 'failed'
  return fields.some(({ result }) => result === 'unclear') ? 'unclear' : 'passed'
}

function fieldsOf(registered: Registered, record: ChannelRecord): CheckedField[] {
  const shown = registered.kind === 'PERSON' ? maskName : (name: string) => name
  const fields: CheckedField[] = [
    {
      field: 'name',
      result: nameResult(registered, record),
      ours: shown(registered.name),
      theirs: shown(record.name),
    },
    { field: 'kind', result: kindResult(registered, record), ours: registered.kind, theirs: record.kind },
  ]
  if (record.number !== null) {
    const result = registered.hasNumber(record.number) ? 'same' : 'differs'
    fields.push({ field: 'number', result, ours: registered.numberMasked, theirs: maskNumber(record.number) })
  }
  if (record.people.length > 0) fields.push(operatorField(registered, record.people))
  return fields
}

function nameResult({ kind, name }: Registered, record: ChannelRecord): FieldResult {
  const [ours, theirs] = [legalNameKey(name), legalNameKey(record.name)]
  if (ours === theirs) return 'same'
  // Two people are told apart by a single character; a body's name can be shortened, or have changed.
  if (kind === 'PERSON') return 'differs'
  if (record.formerNames.some((former) => legalNameKey(former) === ours)) return 'unclear'
  const [short, long] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours]
  return short.length >= TELLING_LENGTH && long.includes(short) ? 'unclear' : 'differs'
}

function kindResult({ kind }: Registered, record: ChannelRecord): FieldResult {
  const fits = STANDS_FOR[record.kind]
  if (fits.length === 0) return 'unclear'
  return fits.includes(kind) ? 'same' : 'differs'
}

function operatorField({ operatorName, contactName }: Registered, people: readonly string[]): CheckedField {
  const ours = [operatorName, contactName].map(legalNameKey)
  const met = people.find((person) => ours.includes(legalNameKey(person)))
  return {
    field: 'operator',
    result: met === undefined ? 'differs' : 'same',
    ours: maskName(met !== undefined && legalNameKey(met) !== ours[0] ? contactName : operatorName),
    theirs: maskName(met ?? people[0] ?? ''),
  }
}
