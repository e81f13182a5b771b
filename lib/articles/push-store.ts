import type { Tx } from '@/lib/platform/db'

interface Keyed {
  accountId: string
  key: string
}

/**
 * What was pushed under a key, or null. The key itself is held, written or not, so that pushes of it go one after another;
 * holding the row instead could end in a deadlock where many waited for its first writing.
 */
export async function findPushed(tx: Tx, { accountId, key }: Keyed) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`push:${accountId}:${key}`}, 0))`
  return tx.pushedDraft.findUnique({
    where: { accountId_key: { accountId, key } },
    select: { articleId: true, version: true },
  })
}

export const stateOfArticle = async (tx: Tx, { accountId, articleId }: { accountId: string; articleId: string }) =>
  (await tx.article.findFirst({ where: { accountId, id: articleId }, select: { state: true } }))?.state ?? null

/** False when another push has the key by now. */
export const takeKey = async (tx: Tx, row: Keyed & { articleId: string; now: Date }): Promise<boolean> => {
  const { now, ...data } = row
  const { count } = await tx.pushedDraft.createMany({
    data: [{ ...data, version: 1, pushedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

export const freeKey = (tx: Tx, { accountId, key }: Keyed) => tx.pushedDraft.deleteMany({ where: { accountId, key } })

export const notePush = (tx: Tx, { accountId, key, version, now }: Keyed & { version: number; now: Date }) =>
  tx.pushedDraft.updateMany({ where: { accountId, key }, data: { version, pushedAt: now } })
