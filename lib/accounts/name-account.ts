import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { dropPages } from '@/lib/platform/page-cache'
import { refuseField } from '@/lib/platform/refusal'
import type { AccountBrief } from './contract'
import { nameFault, nameKey } from './name-rules'
import * as names from './name-store'

/**
 * Keeps a name for an account that wishes for it, until the wish is decided or taken back; whoever comes second is told that
 * it is taken (ACC-12). Answers the name's key.
 */
export async function wishForName(
  tx: Tx,
  { account, name, now }: { account: AccountBrief; name: string; now: Date },
): Promise<string> {
  const fault = nameFault(name, account.certified, platformDay(now), platformFacts().name)
  if (fault) throw refuseField('name', fault.code, fault.params)
  const key = nameKey(name)
  const holder = await names.nameHolder(tx, key, now)
  if (holder && holder.id !== account.id) throw refuseField('name', 'accounts.name_taken')
  if (key !== nameKey(account.name)) {
    await names.putHold(tx, { nameKey: key, name, accountId: account.id, since: now, until: null })
  }
  return key
}

/** Lets a wished-for name go; one that the account bore before stays its own until `protectedUntil`. */
export async function endWish(
  tx: Tx,
  { accountId, name, protectedUntil, now }: { accountId: string; name: string; protectedUntil: Date | null; now: Date },
): Promise<void> {
  const key = nameKey(name)
  if (protectedUntil) await names.putHold(tx, { nameKey: key, name, accountId, since: now, until: protectedUntil })
  else await names.dropWish(tx, accountId, key)
}

/**
 * Gives a live account the name that was kept for it, and keeps the old one from others until `protectedUntil`. False when the
 * account bears another name than `from`, or is not in use any more.
 */
export async function takeName(
  tx: Tx,
  {
    accountId,
    from,
    to,
    protectedUntil,
    now,
  }: { accountId: string; from: string; to: string; protectedUntil: Date; now: Date },
): Promise<boolean> {
  const [old, key] = [nameKey(from), nameKey(to)]
  if (!(await names.changeName(tx, accountId, { from, to, nameKey: key }))) return false
  await names.dropWish(tx, accountId, key)
  if (old !== key) {
    await names.putHold(tx, { nameKey: old, name: from, accountId, since: now, until: protectedUntil })
  }
  // The name stands on every article of the account; a change of name is rare enough to let all pages go.
  await dropPages(tx, ['*'])
  return true
}
