import type { Tx } from '@/lib/platform/db'

interface Keyed {
  accountId: string
  key: string
}

/** The draft of a key, with its article's state; the row is held, so that two pushes go one after the other. */
export async function findPushed(tx: Tx, { accountId, key }: Keyed) {
  await tx.$queryRaw`SELECT 1 FROM pushed_draft WHERE account_id = ${accountId}::uuid AND key = ${key} FOR UPDATE`
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
