import 'server-only'
import { addDays, addMonths, type Day, platformDay, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { dropPages } from '@/lib/platform/page-cache'
import { refuseField } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
import { sealNumber, unsealNumber } from './answers'
import type { SubjectKind } from './contract'
import { fitsSubject, maskNumber, plainNumber } from './number-rules'
import * as store from './registration-data-store'

export type { RegistrationFacts } from './registration-data-store'

/** What is registered for an account, numbers masked (AUTH-4), and by when it is confirmed again (ACC-16). */
export interface Registration {
  kind: SubjectKind
  name: string
  numberMasked: string
  contactName: string
  contactPhone: string
  operatorName: string
  operatorNumberMasked: string
  dueOn: Day | null
  readOnlyFrom: Date | null
}

/** What is registered for an account that was approved at some time, or null. */
export async function registrationOf(tx: Tx, accountId: string): Promise<Registration | null> {
  const row = await store.findRegistration(tx, accountId)
  if (!row) return null
  const { kind, name, contactName, contactPhone, operatorName, numberSealed, operatorNumberSealed } = row.subject
  return {
    ...{ kind, name, contactName, contactPhone, operatorName },
    numberMasked: maskNumber(unsealNumber(numberSealed)),
    operatorNumberMasked: maskNumber(unsealNumber(operatorNumberSealed)),
    dueOn: row.confirmDueOn,
    readOnlyFrom: row.readOnlyFrom,
  }
}

/** When a confirmation of this day is due again, and from when the console only reads without one (ACC-16). */
export function confirmationTerm(now: Date): { dueOn: Day; readOnlyFrom: Date } {
  const dueOn = addMonths(platformDay(now), figure('registrationConfirmEveryMonths', now))
  return { dueOn, readOnlyFrom: readOnlyAfter(dueOn, now) }
}

export const readOnlyAfter = (dueOn: Day, now: Date): Date =>
  startOfDay(addDays(dueOn, figure('registrationConfirmGraceDays', now)))

/** Notes that the data was confirmed now; false when it was confirmed elsewhere since it was seen. */
export const noteConfirmed = (tx: Tx, accountId: string, seenDueOn: Day | null, now: Date): Promise<boolean> =>
  store.setConfirmation(tx, { accountId, seenDueOn, ...confirmationTerm(now) })

/** While a change is under review the time does not run against the account; it runs on when the change comes back. */
export const pauseReadOnly = (tx: Tx, accountId: string, dueOn: Day | null, by: { waits: boolean; now: Date }) =>
  store.setConfirmation(tx, {
    accountId,
    seenDueOn: dueOn,
    dueOn,
    readOnlyFrom: by.waits || dueOn === null ? null : readOnlyAfter(dueOn, by.now),
  })

/** The operator's identity number as it is kept: checked and sealed (AUTH-4). */
export function sealedOperatorNumber(typed: string): string {
  const number = plainNumber(typed)
  if (!fitsSubject('PERSON', number)) throw refuseField('operatorIdentityNumber', 'accounts.person_number_wrong')
  return sealNumber(number)
}

export const maskedOperatorNumber = (sealed: string): string => maskNumber(unsealNumber(sealed))

/** The number in the open, for a look that is logged. */
export const shownOperatorNumber = (sealed: string): string => unsealNumber(sealed)

/** Writes approved facts to the subject, on all its accounts at once; what is not given stays. The number that identifies the subject never changes (ACC-8). */
export async function changeRegistration(
  tx: Tx,
  accountId: string,
  facts: Partial<store.RegistrationFacts>,
): Promise<void> {
  await store.changeSubject(tx, accountId, facts)
  await dropPages(
    tx,
    (await store.handlesOfSubject(tx, accountId)).map((handle) => `/p/${handle}`),
  )
}

/** Live accounts whose confirmation is due by a day, after one in the order of ids. */
export const accountsDue = store.listDue
