import { keyedHash } from '@/lib/platform/crypto'
import { type Answers, unsealNumber } from './answers'

/** The keyed hash that finds the same subject again without keeping its number readable (AUTH-4). */
export const subjectHash = (subject: NonNullable<Answers['subject']>): string =>
  keyedHash('subject.number', `${subject.kind}:${unsealNumber(subject.numberSealed)}`)
