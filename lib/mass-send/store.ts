import 'server-only'
import { BroadcastState } from '@/prisma/generated/enums'
import { db, type Prisma, type Tx } from '@/lib/platform/db'
import { heldSendIds } from '@/lib/checkup'
import type { Audience } from '@/lib/followers/contract'
import type { MassSendState, Rejection } from './contract'
import type { QuotaWindow } from './rules'

const select = {
  id: true,
  accountId: true,
  state: true,
  articleIds: true,
  acceptedAt: true,
  sendAt: true,
  visibleAt: true,
  audienceCount: true,
  quotaWindow: true,
  quotaLimit: true,
  stoppedReason: true,
  audience: true,
  articleVersions: true,
  holdMinutes: true,
  atOnce: true,
  lapsesAt: true,
  deletedAt: true,
  createdBy: true,
  decidedBy: true,
  decidedAt: true,
  decisionReason: true,
} satisfies Prisma.BroadcastSelect

export type SendRow = Prisma.BroadcastGetPayload<{ select: typeof select }>
export interface SendKey {
  accountId: string
  massSendId: string
}

const columnOf = (state: MassSendState) => BroadcastState[state.toUpperCase() as keyof typeof BroadcastState]

export const findByClientKey = (tx: Tx, accountId: string, clientKey: string): Promise<SendRow | null> =>
  tx.broadcast.findUnique({ where: { accountId_clientKey: { accountId, clientKey } }, select })

export const find = (tx: Tx, { accountId, massSendId }: SendKey): Promise<SendRow | null> =>
  tx.broadcast.findUnique({ where: { accountId_id: { accountId, id: massSendId } }, select })

/** A send that this transaction wrote. */
export async function get(tx: Tx, key: SendKey): Promise<SendRow> {
  const row = await find(tx, key)
  if (!row) throw new Error('the send that was written is not there')
  return row
}

/** Newest first; `cursor` is the id of the last one seen. Ids sort by the time of acceptance. */
export const list = (
  tx: Tx,
  wanted: { accountId: string; state?: MassSendState; cursor?: string; limit: number },
): Promise<SendRow[]> =>
  tx.broadcast.findMany({
    where: {
      accountId: wanted.accountId,
      ...(wanted.state && { state: columnOf(wanted.state) }),
      ...(wanted.cursor && { id: { lt: wanted.cursor } }),
    },
    orderBy: { id: 'desc' },
    take: wanted.limit,
    select,
  })

/** Sends that went out, the newest first; those deleted since were read too. */
export async function listSent(tx: Tx, accountId: string, limit: number) {
  const rows = await tx.broadcast.findMany({
    where: { accountId, state: 'VISIBLE' },
    orderBy: { visibleAt: 'desc' },
    take: limit,
    select: { id: true, articleIds: true, visibleAt: true },
  })
  return rows.flatMap(({ visibleAt, ...row }) => (visibleAt ? [{ ...row, visibleAt }] : []))
}

/** Lets whoever accepts, approves or delivers a send of this account come one after the other. */
export const holdSends = (tx: Tx, accountId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mass-sends:${accountId}`}, 0))`

/** Ids of the articles that wait in a send of the account. */
export async function waitingArticles(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.broadcast.findMany({
    where: { accountId, state: { in: ['REQUESTED', 'SCHEDULED'] } },
    select: { articleIds: true },
    take: 200,
  })
  return rows.flatMap((row) => row.articleIds)
}

/** Which of these articles went out with a send of the account, one deleted since included. */
export async function sentArticles(tx: Tx, accountId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.broadcast.findMany({
    where: { accountId, state: 'VISIBLE', articleIds: { hasSome: [...ids] } },
    select: { articleIds: true },
    take: Math.max(ids.length, 1),
  })
  return new Set(rows.flatMap((row) => row.articleIds))
}

export const usedIn = async (tx: Tx, accountId: string, windows: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.sendQuota.findMany({
    where: { accountId, window: { in: [...windows] } },
    select: { window: true, used: true },
  })
  return new Map(rows.map((row) => [row.window, row.used]))
}

/** Takes one place of a window; false when all are taken. The counted update lets exactly one of two racing sends have the last. */
export async function takeQuota(tx: Tx, accountId: string, { key, limit }: QuotaWindow): Promise<boolean> {
  await tx.sendQuota.createMany({ data: [{ accountId, window: key }], skipDuplicates: true })
  const { count } = await tx.sendQuota.updateMany({
    where: { accountId, window: key, used: { lt: limit } },
    data: { used: { increment: 1 } },
  })
  return count === 1
}

/** Gives one place back. Only whoever won the transition that ends a send may call it: so it happens once. */
export async function returnQuota(tx: Tx, accountId: string, window: string): Promise<void> {
  await tx.sendQuota.updateMany({ where: { accountId, window, used: { gt: 0 } }, data: { used: { decrement: 1 } } })
}

interface NewSend {
  id: string
  accountId: string
  clientKey: string
  state: 'REQUESTED' | 'SCHEDULED'
  audience: Audience
  articleIds: readonly string[]
  articleVersions: number[]
  createdBy: string | null
  acceptedAt: Date
  sendAt: Date
  holdMinutes: number
  atOnce: boolean
  lapsesAt: Date | null
  window: QuotaWindow
}

/** Writes the send. Its client key is unique: the caller holds the account's sends and has looked for it. */
export const insert = async (tx: Tx, { window, articleIds, ...send }: NewSend): Promise<void> => {
  await tx.broadcast.create({
    data: { ...send, articleIds: [...articleIds], quotaWindow: window.key, quotaLimit: window.limit },
    select: { id: true },
  })
}

/** Makes a waiting send visible to so many; false when it no longer waits. */
export async function becomeVisible(
  tx: Tx,
  { accountId, massSendId }: SendKey,
  { visibleAt, audienceCount }: { visibleAt: Date; audienceCount: number },
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { accountId, id: massSendId, state: 'SCHEDULED' },
    data: { state: 'VISIBLE', visibleAt, audienceCount },
  })
  return count === 1
}

interface Ending {
  from: 'REQUESTED' | 'SCHEDULED'
  to: 'WITHDRAWN' | 'REJECTED' | 'STOPPED'
  reason?: Rejection | null
}

/** Ends a waiting send that nobody has seen; false when it no longer waits. */
export async function endUnsent(
  tx: Tx,
  { accountId, massSendId }: SendKey,
  { from, to, reason = null }: Ending,
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { accountId, id: massSendId, state: from },
    data: { state: to, stoppedReason: reason },
  })
  return count === 1
}

/** Takes a visible send out of the lists of its readers; false when it is gone already. */
export const markDeleted = async (tx: Tx, { accountId, massSendId }: SendKey, now: Date): Promise<boolean> =>
  (
    await tx.broadcast.updateMany({
      where: { accountId, id: massSendId, state: 'VISIBLE', deletedAt: null },
      data: { deletedAt: now },
    })
  ).count === 1

/** Scheduled sends whose time has passed, the oldest first, but those that wait for a person. */
export const overdue = async (before: Date, limit: number): Promise<{ accountId: string; id: string }[]> =>
  db.broadcast.findMany({
    where: { state: 'SCHEDULED', sendAt: { lte: before }, id: { notIn: await heldSendIds(db) } },
    orderBy: { sendAt: 'asc' },
    take: limit,
    select: { accountId: true, id: true },
  })
