import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { PLATFORM_ID, randomCode } from '@/lib/platform/ids'
import type { AccountBrief } from './contract'
import { nameKey } from './name-rules'
import * as names from './name-store'
import * as counts from './live-count-store'

const CODE_LETTERS = 6

/** A name that says nothing, for an account that lost its own. */
async function neutralName(tx: Tx, now: Date): Promise<string> {
  for (;;) {
    const name = `公眾號${randomCode(CODE_LETTERS)}`
    if (!(await names.nameHolder(tx, nameKey(name), now))) return name
  }
}

/** Gives a live account a neutral name and keeps the old one from everybody, for ever (ACC-15); null when it has another name by now. */
export async function recallName(
  tx: Tx,
  { account, now }: { account: AccountBrief; now: Date },
): Promise<string | null> {
  const [old, to] = [nameKey(account.name), await neutralName(tx, now)]
  await names.nameHolder(tx, old, now)
  const isChanged = await names.changeName(tx, account.id, { from: account.name, to, nameKey: nameKey(to) })
  if (!isChanged) return null
  await names.putHold(tx, { nameKey: old, name: account.name, accountId: PLATFORM_ID, since: now, until: null })
  return to
}

/** Live accounts by kind and by their subject's kind (ACC-13). */
export const accountCounts = (tx: Tx, now: Date): Promise<counts.AccountCount[]> => counts.countLive(tx, now)

/** How many of the live accounts went live in each month of the platform since an instant; `month` is its first day. */
export const openingsByMonth = (tx: Tx, since: Date): Promise<{ month: string; count: number }[]> =>
  counts.countOpenings(tx, since)
