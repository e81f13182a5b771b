import { keyedHash } from '@/lib/platform/crypto'
import { type Answers, unsealNumber } from './answers'
import type { SubjectKind } from './contract'

/** The keyed hash that finds the same subject again without keeping its number readable (AUTH-4). */
export const numberHash = (kind: SubjectKind, number: string): string =>
  keyedHash('subject.number', `${kind}:${number}`)

export const subjectHash = (subject: NonNullable<Answers['subject']>): string =>
  numberHash(subject.kind, unsealNumber(subject.numberSealed))
