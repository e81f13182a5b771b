import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { sealNumber } from './answers'
import type { AccountState } from './contract'
import * as store from './store'

const OVER: readonly AccountState[] = ['ENDED', 'RECLAIMED']

/**
 * Moves an account from one state to another in the caller's transaction; false when it was not in that state any more
 * (counted). An account that is over gives its binding back, unless it can still come back and asks to keep it. Why and for how
 * long, `lib/lifecycle` knows.
 */
export async function changeState(
  tx: Tx,
  accountId: string,
  { from, to, keepBinding = false }: { from: AccountState; to: AccountState; keepBinding?: boolean },
): Promise<boolean> {
  if (!(await store.changeState(tx, accountId, { from, to }))) return false
  if (OVER.includes(to) && !keepBinding) await store.releaseBinding(tx, accountId)
  // Its profile, its follow page and each of its articles say it: ends are rare, and naming thousands of pages is not.
  await dropPages(tx, ['*'])
  await wake(tx, [`account:${accountId}`, `follows:${accountId}`], 'account')
  return true
}

/** Lets others use the address of an account that is over for good (ACC-1). */
export const releaseBinding = (tx: Tx, accountId: string): Promise<void> => store.releaseBinding(tx, accountId)

/** Lets others take the name of an account that is over; its handle is never given again (ACC-7). */
export const releaseName = (tx: Tx, accountId: string): Promise<boolean> => store.releaseName(tx, accountId)

/**
 * Takes what is personal from an account that is over and erased: it shows its handle instead of a name from now on. Its
 * subject's data goes too, unless the subject has another account that is not erased.
 */
export async function eraseFace(tx: Tx, accountId: string): Promise<void> {
  await store.eraseFace(tx, accountId)
  await store.eraseSubject(tx, accountId, sealNumber(''))
  await dropPages(tx, ['*'])
}
