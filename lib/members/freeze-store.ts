import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'

const select = {
  id: true,
  startedAt: true,
  startedBy: true,
  reason: true,
  endedAt: true,
  endedBy: true,
} satisfies Prisma.SendingFreezeSelect
export type FreezeRow = Prisma.SendingFreezeGetPayload<{ select: typeof select }>

/**
 * Waits for whoever freezes this account right now, and makes freezing wait for the caller's transaction: a send that is
 * under way commits before the freeze, or finds it.
 */
export const holdSending = (tx: Tx, accountId: string) =>
  tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR SHARE`

export const openFreeze = (tx: Tx, accountId: string, now: Date): Promise<FreezeRow | null> =>
  tx.sendingFreeze.findFirst({
    where: { accountId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    orderBy: { startedAt: 'desc' },
    select,
  })

/** The account's freezes that are over, the newest first. */
export const pastFreezes = (tx: Tx, accountId: string, now: Date): Promise<FreezeRow[]> =>
  tx.sendingFreeze.findMany({
    where: { accountId, endedAt: { lte: now } },
    orderBy: { startedAt: 'desc' },
    select,
    take: 10,
  })

/** Begins a freeze; false when there is one. */
export async function insertFreeze(
  tx: Tx,
  data: { accountId: string; id: string; startedAt: Date; startedBy: string; reason: string },
): Promise<boolean> {
  return (await tx.sendingFreeze.createMany({ data, skipDuplicates: true })).count === 1
}

/** Ends the open freeze; false when there is none. */
export async function endFreeze(tx: Tx, accountId: string, { by, now }: { by: string; now: Date }): Promise<boolean> {
  const { count } = await tx.sendingFreeze.updateMany({
    where: { accountId, endedAt: null },
    data: { endedAt: now, endedBy: by },
  })
  return count === 1
}
