import type { Tx } from '@/lib/platform/db'

const listed = { id: true, accountId: true, title: true, body: true, coverId: true } as const

/** The set that an article is in, or null. */
export const setOf = (tx: Tx, { accountId, articleId }: { accountId: string; articleId: string }) =>
  tx.articleSet.findFirst({
    where: { accountId, items: { some: { articleId } } },
    select: { id: true, accountId: true, version: true },
  })

export const findSet = (tx: Tx, { accountId, setId }: { accountId: string; setId: string }) =>
  tx.articleSet.findUnique({
    where: { accountId_id: { accountId, id: setId } },
    select: { id: true, accountId: true, version: true },
  })

/** The drafts of a set in their order; what was sent or deleted meanwhile is not among them. */
export async function draftsOf(tx: Tx, { accountId, setId }: { accountId: string; setId: string }) {
  const items = await tx.articleSetItem.findMany({
    where: { accountId, setId, article: { state: 'DRAFT' } },
    select: { article: { select: listed } },
    orderBy: [{ position: 'asc' }, { articleId: 'asc' }],
    take: 100,
  })
  return items.map(({ article }) => article)
}

export const draftAlone = (tx: Tx, { accountId, articleId }: { accountId: string; articleId: string }) =>
  tx.article.findFirst({ where: { id: articleId, accountId, state: 'DRAFT' }, select: listed })

interface NewSet {
  id: string
  accountId: string
  articleId: string
  by: string | null
  now: Date
}

/** Begins a set around an article that is in none; false when somebody else did at the same time. */
export async function beginSet(tx: Tx, { id, accountId, articleId, by, now }: NewSet): Promise<boolean> {
  await tx.articleSet.create({ data: { id, accountId, createdAt: now, createdBy: by }, select: { id: true } })
  if (await putLast(tx, { accountId, setId: id, articleId, position: 0 })) return true
  await tx.articleSet.deleteMany({ where: { id, accountId } })
  return false
}

/** Takes the set for this transaction: whoever changes it at the same time waits, and counts after it. */
export async function takeSet(tx: Tx, { id, version }: { id: string; version?: number }): Promise<boolean> {
  const { count } = await tx.articleSet.updateMany({
    where: { id, ...(version && { version }) },
    data: { version: { increment: 1 } },
  })
  return count === 1
}

/** False when the article is in a set already. */
export async function putLast(
  tx: Tx,
  item: { accountId: string; setId: string; articleId: string; position: number },
): Promise<boolean> {
  const { count } = await tx.articleSetItem.createMany({ data: [item], skipDuplicates: true })
  return count === 1
}

export async function nextPosition(tx: Tx, setId: string): Promise<number> {
  const last = await tx.articleSetItem.findFirst({
    where: { setId },
    select: { position: true },
    orderBy: { position: 'desc' },
  })
  return (last?.position ?? -1) + 1
}

/** Only these stay in the set, in this order; of one that is left alone nothing remains but the article. */
export async function arrange(
  tx: Tx,
  { accountId, setId, articleIds }: { accountId: string; setId: string; articleIds: readonly string[] },
): Promise<void> {
  await tx.articleSetItem.deleteMany({ where: { accountId, setId, articleId: { notIn: [...articleIds] } } })
  if (articleIds.length < 2) await tx.articleSet.deleteMany({ where: { accountId, id: setId } })
  for (const [position, articleId] of articleIds.entries())
    await tx.articleSetItem.updateMany({ where: { accountId, setId, articleId }, data: { position } })
}
