import type { Tx } from '@/lib/platform/db'

const heading = { id: true, accountId: true, title: true, intro: true, version: true, changedAt: true } as const

export const load = (tx: Tx, collectionId: string) =>
  tx.collection.findFirst({ where: { id: collectionId, deletedAt: null }, select: heading })

export const loadOwned = (tx: Tx, { accountId, collectionId }: { accountId: string; collectionId: string }) =>
  tx.collection.findFirst({ where: { id: collectionId, accountId, deletedAt: null }, select: heading })

export const list = (tx: Tx, accountId: string, take: number) =>
  tx.collection.findMany({
    where: { accountId, deletedAt: null },
    select: { ...heading, _count: { select: { entries: true, follows: true } } },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take,
  })

/** Two who make one at once are one after the other, so that the account's limit holds. */
export async function countHeld(tx: Tx, accountId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`collections:${accountId}`}, 0))`
  return tx.collection.count({ where: { accountId, deletedAt: null } })
}

interface New {
  id: string
  accountId: string
  title: string
  intro: string
  now: Date
}
export const insert = (tx: Tx, { now, ...data }: New) =>
  tx.collection.create({ data: { ...data, createdAt: now, changedAt: now }, select: { id: true } })

interface Changes {
  accountId: string
  collectionId: string
  version: number
  title: string
  intro: string
  now: Date
}
/** Counted: saves only onto the version that was seen. */
export async function change(
  tx: Tx,
  { accountId, collectionId, version, title, intro, now }: Changes,
): Promise<boolean> {
  const { count } = await tx.collection.updateMany({
    where: { id: collectionId, accountId, version, deletedAt: null },
    data: { title, intro, changedAt: now, version: { increment: 1 } },
  })
  return count === 1
}

/** Counted: ended once. */
export async function end(
  tx: Tx,
  { accountId, collectionId, now }: { accountId: string; collectionId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.collection.updateMany({
    where: { id: collectionId, accountId, deletedAt: null },
    data: { deletedAt: now },
  })
  return count === 1
}

/** The articles of a series in their order. */
export async function articleIdsOf(tx: Tx, collectionId: string): Promise<string[]> {
  const rows = await tx.collectionEntry.findMany({
    where: { collectionId },
    select: { articleId: true },
    orderBy: [{ position: 'asc' }, { articleId: 'asc' }],
  })
  return rows.map(({ articleId }) => articleId)
}

interface Order {
  accountId: string
  collectionId: string
  articleIds: readonly string[]
  now: Date
}
/** Puts exactly these articles there, in this order; those that stay keep the instant at which they came. */
export async function setOrder(tx: Tx, { accountId, collectionId, articleIds, now }: Order): Promise<void> {
  const ids = [...articleIds]
  await tx.collectionEntry.deleteMany({ where: { collectionId, articleId: { notIn: ids } } })
  await tx.$executeRaw`
    INSERT INTO collection_entry (collection_id, account_id, article_id, position, added_at)
    SELECT ${collectionId}::uuid, ${accountId}::uuid, article_id, place, ${now}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (article_id, place)
    ON CONFLICT (collection_id, article_id) DO UPDATE SET position = EXCLUDED.position`
}

/** The series in which an article stands, with all their articles in order. */
export async function around(tx: Tx, articleId: string, take: number) {
  const found = await tx.collection.findMany({
    where: { deletedAt: null, entries: { some: { articleId } } },
    select: {
      id: true,
      title: true,
      entries: { select: { articleId: true }, orderBy: [{ position: 'asc' }, { articleId: 'asc' }] },
    },
    orderBy: { createdAt: 'asc' },
    take,
  })
  return found.map(({ id, title, entries }) => ({ id, title, articleIds: entries.map((entry) => entry.articleId) }))
}
