import type { Prisma, Tx } from '@/lib/platform/db'
import { Contents, Keywords } from './contract'
import type { StoredReply } from './subject'

const columns = {
  id: true,
  trigger: true,
  name: true,
  keywords: true,
  contents: true,
  answer: true,
  enabled: true,
  savedAt: true,
} as const
type Row = Prisma.AutoReplyGetPayload<{ select: typeof columns }>

const stored = (row: Row): StoredReply => ({
  ...row,
  keywords: row.trigger === 'KEYWORD' ? Keywords.parse(row.keywords) : [],
  contents: Contents.parse(row.contents),
  answer: row.answer === 'random' ? 'random' : 'all',
})

/** All replies of an account, keyword rules in the operator's order. */
export async function listReplies(tx: Tx, accountId: string): Promise<StoredReply[]> {
  const rows = await tx.autoReply.findMany({
    where: { accountId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(stored)
}

export async function findReply(tx: Tx, where: { accountId: string; id: string }) {
  const row = await tx.autoReply.findFirst({ where, select: { ...columns, accountId: true, position: true } })
  return row && { ...stored(row), accountId: row.accountId, position: row.position }
}

export const nameReplies = (tx: Tx, { accountId, replyIds }: { accountId: string; replyIds: readonly string[] }) =>
  tx.autoReply.findMany({ where: { accountId, id: { in: [...replyIds] } }, select: { id: true, name: true } })

export async function findFixed(
  tx: Tx,
  where: { accountId: string; trigger: 'FOLLOW' | 'DEFAULT' },
): Promise<StoredReply | null> {
  const row = await tx.autoReply.findFirst({ where, select: columns })
  return row && stored(row)
}

/**
 * First of every change: it makes caches forget, and it holds the account's row until the commit, so that changes to one
 * account's replies come one after the other and none passes the limit unseen.
 */
export async function bumpVersion(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reply_settings AS held (account_id, version) VALUES (${accountId}::uuid, 1)
    ON CONFLICT (account_id) DO UPDATE SET version = held.version + 1`
}

export async function lastPosition(tx: Tx, accountId: string): Promise<{ count: number; position: number }> {
  const sum = await tx.autoReply.aggregate({
    where: { accountId, trigger: 'KEYWORD' },
    _count: true,
    _max: { position: true },
  })
  return { count: sum._count, position: sum._max.position ?? 0 }
}

type Written = Pick<StoredReply, 'name' | 'keywords' | 'contents' | 'answer' | 'enabled'>
const json = ({ keywords, contents, ...rest }: Written) => ({
  ...rest,
  keywords: keywords as unknown as Prisma.InputJsonValue,
  contents: contents as unknown as Prisma.InputJsonValue,
})

interface NewReply extends Written {
  id: string
  accountId: string
  trigger: StoredReply['trigger']
  position: number
  now: Date
}

export const insert = (tx: Tx, { id, accountId, trigger, position, now, ...written }: NewReply) =>
  tx.autoReply.create({
    data: { id, accountId, trigger, position, createdAt: now, savedAt: now, ...json(written) },
    select: { id: true },
  })

/** Counted where `seen` is given: writes only onto what the operator saw. */
export const update = (
  tx: Tx,
  { id, accountId, seen, now, ...written }: Written & { id: string; accountId: string; seen?: Date; now: Date },
) =>
  tx.autoReply.updateMany({
    where: { id, accountId, ...(seen && { savedAt: seen }) },
    data: { ...json(written), savedAt: now },
  })

export const setEnabled = (
  tx: Tx,
  { id, accountId, enabled, now }: { id: string; accountId: string; enabled: boolean; now: Date },
) => tx.autoReply.updateMany({ where: { id, accountId }, data: { enabled, savedAt: now } })

export const remove = (tx: Tx, where: { id: string; accountId: string }) => tx.autoReply.deleteMany({ where })

/** Writes the order of keyword rules: their places are 1, 2, 3 … */
export const writeOrder = (tx: Tx, { accountId, ids }: { accountId: string; ids: readonly string[] }) => tx.$executeRaw`
  UPDATE auto_reply SET position = ordered.place FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS ordered(id, place)
  WHERE auto_reply.id = ordered.id AND account_id = ${accountId}::uuid`
