import type { Tx } from '@/lib/platform/db'
import type { BodyCard } from '@/lib/platform/html'
import type { SaveDraftInput } from './contract'
import { numbersOf } from './cover-crops'

const account = {
  select: {
    id: true,
    name: true,
    handle: true,
    state: true,
    certifiedUntil: true,
    sceneCodes: { where: { scene: '' }, select: { code: true }, take: 1 },
  },
} as const
const heading = { id: true, accountId: true, title: true, summary: true, coverId: true, version: true } as const
const whole = {
  ...heading,
  state: true,
  author: true,
  body: true,
  coverWide: true,
  coverSmall: true,
  savedAt: true,
  publishedAt: true,
  deletedAt: true,
  readCount: true,
  likeCount: true,
  account,
  bodyLocked: true,
  textFrom: true,
} as const
const listed = {
  ...heading,
  state: true,
  body: true,
  coverWide: true,
  coverSmall: true,
  savedAt: true,
  publishedAt: true,
  deletedAt: true,
  readCount: true,
  likeCount: true,
  favouriteCount: true,
  shareCount: true,
} as const

export type ArticleRow = NonNullable<Awaited<ReturnType<typeof loadPublic>>>
export type ListedRow = Awaited<ReturnType<typeof list>>['rows'][number]

/** The account, when there is one. */
export const loadAccount = async (tx: Tx, accountId: string) => {
  const found = await tx.account.findUnique({ where: { id: accountId }, select: { id: true, name: true } })
  return found && { accountId: found.id, name: found.name }
}

export const loadHandle = async (tx: Tx, accountId: string): Promise<string | null> =>
  (await tx.account.findUnique({ where: { id: accountId }, select: { handle: true } }))?.handle ?? null

export const loadDraft = (tx: Tx, { accountId, articleId }: { accountId: string; articleId: string }) =>
  tx.article.findFirst({ where: { id: articleId, accountId, state: 'DRAFT' }, select: whole })

export const loadDraftById = (tx: Tx, articleId: string) =>
  tx.article.findFirst({ where: { id: articleId, state: 'DRAFT' }, select: whole })

/** What readers may ask for: anything but a draft. */
export const loadPublic = (tx: Tx, articleId: string) =>
  tx.article.findFirst({ where: { id: articleId, state: { not: 'DRAFT' } }, select: whole })

export const loadReadCount = (tx: Tx, articleId: string) =>
  tx.article.findFirst({
    where: { id: articleId, state: 'PUBLISHED' },
    select: { readCount: true, likeCount: true, favouriteCount: true, shareCount: true },
  })

export const loadPublished = (tx: Tx, { accountId, articleId }: { accountId?: string; articleId: string }) =>
  tx.article.findFirst({ where: { id: articleId, accountId, state: 'PUBLISHED' }, select: whole })

export const insertDraft = (
  tx: Tx,
  { id, accountId, author, by, now }: { id: string; accountId: string; author: string; by: string | null; now: Date },
) =>
  tx.article.create({
    data: { id, accountId, state: 'DRAFT', title: '', author, body: '', createdAt: now, createdBy: by, savedAt: now },
    select: { id: true, accountId: true },
  })

/** Counted: saves only onto the version that was seen, and only while it is a draft. */
export async function saveDraft(
  tx: Tx,
  { accountId, articleId, version, ...texts }: SaveDraftInput & { now: Date },
): Promise<boolean> {
  const { title, summary, author, body, coverId, now } = texts
  const crops = { coverWide: numbersOf(texts.coverWide), coverSmall: numbersOf(texts.coverSmall) }
  const { count } = await tx.article.updateMany({
    where: { id: articleId, accountId, state: 'DRAFT', version },
    data: { title, summary, author, body, coverId, ...crops, savedAt: now, version: { increment: 1 } },
  })
  return count === 1
}

export const nameArticles = (tx: Tx, { accountId, articleIds }: { accountId: string; articleIds: readonly string[] }) =>
  tx.article.findMany({
    where: { accountId, id: { in: [...articleIds] } },
    select: { id: true, title: true, state: true },
  })

export const removeDraft = (tx: Tx, { accountId, articleId }: { accountId: string; articleId: string }) =>
  tx.article.deleteMany({ where: { id: articleId, accountId, state: 'DRAFT' } })

export const markDeleted = (
  tx: Tx,
  { accountId, articleId, now }: { accountId: string; articleId: string; now: Date },
) =>
  tx.article.updateMany({
    where: { id: articleId, accountId, state: 'PUBLISHED' },
    data: { state: 'DELETED', deletedAt: now },
  })

interface Wanted {
  accountId: string
  search?: string
  cursor?: string
  limit: number
}

/** A page of drafts by last save, or of what was published by its time. */
export async function list(
  tx: Tx,
  { accountId, search, cursor, limit }: Wanted,
  which: 'drafts' | 'sent' | 'published',
) {
  const contains = { contains: search, mode: 'insensitive' as const }
  const state = { drafts: 'DRAFT' as const, sent: { not: 'DRAFT' as const }, published: 'PUBLISHED' as const }[which]
  const where = { accountId, state, ...(search && { OR: [{ title: contains }, { summary: contains }] }) }
  const newest = which === 'drafts' ? ({ savedAt: 'desc' } as const) : ({ publishedAt: 'desc' } as const)
  const [rows, total] = await Promise.all([
    tx.article.findMany({
      where,
      orderBy: [newest, { id: 'desc' }],
      take: limit + 1,
      ...(cursor && { cursor: { accountId_id: { accountId, id: cursor } }, skip: 1 }),
      select: listed,
    }),
    tx.article.count({ where }),
  ])
  return { rows: rows.slice(0, limit), nextCursor: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null, total }
}

/** Ids of what the account published, a page of them after one. */
export const listPublishedIds = async (
  tx: Tx,
  { accountId, after, take }: { accountId: string; after?: string; take: number },
): Promise<string[]> => {
  const rows = await tx.article.findMany({
    where: { accountId, state: 'PUBLISHED', ...(after && { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  })
  return rows.map(({ id }) => id)
}

export const loadSendable = (tx: Tx, { accountId, articleIds }: { accountId: string; articleIds: readonly string[] }) =>
  tx.article.findMany({
    where: { accountId, id: { in: [...articleIds] }, state: { in: ['DRAFT', 'PUBLISHED'] } },
    select: listed,
  })

export const loadTitles = (tx: Tx, { accountId, articleIds }: { accountId: string; articleIds: readonly string[] }) =>
  tx.article.findMany({ where: { accountId, id: { in: [...articleIds] } }, select: { id: true, title: true } })

export const loadPublishedTitles = (tx: Tx, articleIds: readonly string[]) =>
  tx.article.findMany({ where: { id: { in: [...articleIds] }, state: 'PUBLISHED' }, select: { id: true, title: true } })

export const loadPublishedTexts = (tx: Tx, articleIds: readonly string[]) =>
  tx.article.findMany({
    where: { id: { in: [...articleIds] }, state: 'PUBLISHED' },
    select: {
      ...{ id: true, accountId: true, title: true, summary: true, author: true, body: true },
      ...{ publishedAt: true, savedAt: true },
    },
  })

export const loadByIds = (tx: Tx, articleIds: readonly string[]) =>
  tx.article.findMany({ where: { id: { in: [...articleIds] }, state: { not: 'DRAFT' } }, select: listed })

/** Counted: a draft is published once, whoever asks first. */
export async function publish(
  tx: Tx,
  { accountId, articleIds, publishedAt }: { accountId: string; articleIds: readonly string[]; publishedAt: Date },
) {
  const published = await tx.article.updateManyAndReturn({
    where: { accountId, id: { in: [...articleIds] }, state: 'DRAFT' },
    data: { state: 'PUBLISHED', publishedAt },
    select: { id: true },
  })
  return published.map(({ id }) => id)
}

/** Counted: only a published article, and only the version that was seen. */
export async function replaceBody(
  tx: Tx,
  { accountId, articleId, version, body }: { accountId: string; articleId: string; version: number; body: string },
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { id: articleId, accountId, state: 'PUBLISHED', version },
    data: { body, version: { increment: 1 } },
  })
  return count === 1
}

/** Notes what the cards of a body stand for. */
export async function noteCards(
  tx: Tx,
  { accountId, articleId, cards }: { accountId: string; articleId: string; cards: readonly BodyCard[] },
): Promise<void> {
  await tx.articleCard.deleteMany({ where: { articleId } })
  const standing = cards.filter(({ id }) => id !== '')
  if (standing.length > 0)
    await tx.articleCard.createMany({
      data: standing.map(({ kind, id }) => ({ accountId, articleId, kind, targetId: id })),
      skipDuplicates: true,
    })
}

/** Published articles that show one of these as a card, whoever wrote them. */
export const showingAsCard = async (tx: Tx, kind: string, targetIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.articleCard.findMany({
    where: { kind, targetId: { in: [...targetIds] }, article: { state: 'PUBLISHED' } },
    select: { articleId: true },
    distinct: ['articleId'],
    take: 1000,
  })
  return rows.map(({ articleId }) => articleId)
}
