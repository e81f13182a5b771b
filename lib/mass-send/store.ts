import 'server-only'
import { BroadcastState } from '@/prisma/generated/enums'
import { db, type Prisma, type Tx } from '@/lib/platform/db'
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

/** Ids of the drafts that wait in a scheduled send of the account. */
export async function waitingArticles(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.broadcast.findMany({
    where: { accountId, state: 'SCHEDULED' },
    select: { articleIds: true },
    take: 200,
  })
  return rows.flatMap((row) => row.articleIds)
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
  articleIds: readonly string[]
  createdBy: string | null
  acceptedAt: Date
  sendAt: Date
  window: QuotaWindow
}

/** Writes the send; false when one with this client key is there already. A second one that races the first waits for it here. */
export async function insert(tx: Tx, { window, articleIds, ...send }: NewSend): Promise<boolean> {
  const { count } = await tx.broadcast.createMany({
    data: [
      {
        ...send,
        state: 'SCHEDULED',
        audience: { kind: 'everyone' },
        articleIds: [...articleIds],
        quotaWindow: window.key,
        quotaLimit: window.limit,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
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

/** Ends a waiting send that nobody has seen; false when it no longer waits. */
export async function endUnsent(
  tx: Tx,
  { accountId, massSendId }: SendKey,
  state: 'WITHDRAWN' | 'REJECTED',
  reason: Rejection | null,
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { accountId, id: massSendId, state: 'SCHEDULED' },
    data: { state, stoppedReason: reason },
  })
  return count === 1
}

/** Scheduled sends whose time has passed, the oldest first. */
export const overdue = (before: Date, limit: number): Promise<{ accountId: string; id: string }[]> =>
  db.broadcast.findMany({
    where: { state: 'SCHEDULED', sendAt: { lte: before } },
    orderBy: { sendAt: 'asc' },
    take: limit,
    select: { accountId: true, id: true },
  })
