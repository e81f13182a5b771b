import 'server-only'
import { isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import { RecallGround, RecallWhat } from './contract'
import type { FoundRecall } from './subject'

const select = {
  id: true,
  accountId: true,
  what: true,
  ground: true,
  clause: true,
  reason: true,
  nameBefore: true,
  createdBy: true,
  createdAt: true,
  exportUntil: true,
  withdrawnAt: true,
  account: { select: { name: true, handle: true } },
} satisfies Prisma.RecallSelect
type Row = Prisma.RecallGetPayload<{ select: typeof select }>
export interface RecallRow extends FoundRecall {
  createdBy: string
  accountName: string
  handle: string
}

const found = ({ what, ground, account, ...row }: Row): RecallRow => ({
  ...row,
  what: RecallWhat.parse(what),
  ground: RecallGround.parse(ground),
  accountName: account.name,
  handle: account.handle ?? '',
})

/** Writes a recall; false when the account's is on its way already. */
export async function insertRecall(tx: Tx, data: Prisma.RecallUncheckedCreateInput): Promise<boolean> {
  try {
    await tx.recall.create({ data, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export async function findRecall(tx: Tx, id: string): Promise<RecallRow | null> {
  const row = await tx.recall.findUnique({ where: { id }, select })
  return row && found(row)
}

/** Takes a recall back; false when that was done before (counted). */
export async function withdraw(tx: Tx, id: string, data: { withdrawnAt: Date; withdrawnBy: string }): Promise<boolean> {
  const { count } = await tx.recall.updateMany({ where: { id, withdrawnAt: null }, data })
  return count === 1
}

/** Recalls, the latest first. */
export async function listRecalls(tx: Tx, { cursor, take }: { cursor: string | undefined; take: number }) {
  const rows = await tx.recall.findMany({
    where: cursor ? { id: { lt: cursor } } : {},
    orderBy: { id: 'desc' },
    select,
    take,
  })
  return rows.map(found)
}
