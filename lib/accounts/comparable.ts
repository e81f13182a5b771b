import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { unsealNumber } from './answers'
import type { SubjectKind } from './contract'
import { maskNumber, plainNumber } from './number-rules'
import * as store from './store'
import { numberHash } from './subject-hash'

/** What an account's subject gave at registration (ACC-3), for comparing: the number itself does not come out (AUTH-4). */
export interface Comparable {
  kind: SubjectKind
  name: string
  contactName: string
  operatorName: string
  numberMasked: string
  /** Whether this is the subject's number. */
  hasNumber(number: string): boolean
}

/** The registration data of an account, or null when there is no such account. */
export async function comparableOf(tx: Tx, accountId: string): Promise<Comparable | null> {
  const found = await store.loadRegistration(tx, accountId)
  if (!found) return null
  const { kind, name, contactName, operatorName, numberHash: hash, numberSealed } = found.subject
  return {
    kind,
    name,
    contactName,
    operatorName,
    numberMasked: maskNumber(unsealNumber(numberSealed)),
    hasNumber: (number) => numberHash(kind, plainNumber(number)) === hash,
  }
}

/** Writes until when the account is certified, in the transaction that changed it; lib/certification alone decides. */
export const keepCertifiedUntil = (tx: Tx, accountId: string, until: Date | null): Promise<void> =>
  store.updateCertifiedUntil(tx, accountId, until)
