import 'server-only'
import type { Tx } from '@/lib/platform/db'

/**
 * Whose name this is now: the account that bears one that looks the same, or that one is kept for. Whoever asks holds the name
 * until the transaction ends, so that of two who want it at once the second sees what the first did.
 */
export async function nameHolder(tx: Tx, nameKey: string, now: Date): Promise<{ id: string } | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`account-name:${nameKey}`}, 0))`
  const bearer = await tx.account.findUnique({ where: { nameKey }, select: { id: true } })
  if (bearer) return bearer
  // Asked second: a name that was given up meanwhile is seen here, because its hold was written with the change.
  const hold = await tx.nameHold.findFirst({
    where: { nameKey, OR: [{ until: null }, { until: { gt: now } }] },
    select: { accountId: true },
  })
  return hold && { id: hold.accountId }
}

export interface NameHold {
  nameKey: string
  name: string
  accountId: string
  since: Date
  /** Null until a decision ends it. */
  until: Date | null
}

/** Keeps a name for an account; the caller made sure by `nameHolder` that it is nobody else's. */
export async function putHold(tx: Tx, { nameKey, ...hold }: NameHold): Promise<void> {
  await tx.nameHold.upsert({
    where: { nameKey },
    create: { nameKey, ...hold },
    update: hold,
    select: { nameKey: true },
  })
}

/** Ends the keeping of a name that was wished for; a name borne before stays protected until its day. */
export const dropWish = (tx: Tx, accountId: string, nameKey: string) =>
  tx.nameHold.deleteMany({ where: { nameKey, accountId, until: null } })

/** Gives the account its new name; false when it bears another than the one it is to give up (counted). */
export async function changeName(
  tx: Tx,
  accountId: string,
  { from, to, nameKey }: { from: string; to: string; nameKey: string },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, name: from, state: 'LIVE' },
    data: { name: to, nameKey },
  })
  return count === 1
}
