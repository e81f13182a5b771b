import type { Tx } from '@/lib/platform/db'

interface Pair {
  collectionId: string
  subscriberId: string
}

/** Counted by its key: following twice is following once. */
export const begin = (tx: Tx, { accountId, now, ...pair }: Pair & { accountId: string; now: Date }) =>
  tx.collectionFollow.createMany({ data: [{ ...pair, accountId, at: now, seenAt: now }], skipDuplicates: true })

export const end = (tx: Tx, pair: Pair) => tx.collectionFollow.deleteMany({ where: pair })

/** Notes that the reader looked; false for who does not follow. */
export async function see(tx: Tx, pair: Pair, now: Date): Promise<boolean> {
  const { count } = await tx.collectionFollow.updateMany({ where: pair, data: { seenAt: now } })
  return count === 1
}

/** What a reader follows, the last begun first. */
export const followed = (tx: Tx, subscriberId: string, take: number) =>
  tx.collectionFollow.findMany({
    where: { subscriberId, collection: { deletedAt: null } },
    select: { collectionId: true, accountId: true, seenAt: true, collection: { select: { title: true } } },
    orderBy: { at: 'desc' },
    take,
  })
