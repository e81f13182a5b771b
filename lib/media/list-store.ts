import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { MaterialSort } from './library-contract'
import { columns } from './store'

interface Wanted {
  accountId: string
  kind: 'PICTURE' | 'VOICE' | 'VIDEO'
  search: string
  sort: MaterialSort
  /** A folder, `none` for what lies in no folder, or empty for all. */
  folder: string
  cursor?: string
  limit: number
}

const ORDERS = {
  newest: [{ createdAt: 'desc' }, { id: 'desc' }],
  oldest: [{ createdAt: 'asc' }, { id: 'asc' }],
  name: [{ name: 'asc' }, { id: 'asc' }],
  largest: [{ bytes: 'desc' }, { id: 'desc' }],
} as const

/** One page of an account's materials of one kind. */
export async function listMaterials(tx: Tx, { accountId, kind, search, sort, folder, cursor, limit }: Wanted) {
  const contains = { contains: search, mode: 'insensitive' as const }
  const where = {
    accountId,
    kind,
    deletedAt: null,
    ...(folder && { folderId: folder === 'none' ? null : folder }),
    ...(search && { OR: [{ name: contains }, { alt: contains }] }),
  }
  const [rows, total] = await Promise.all([
    tx.material.findMany({
      where,
      orderBy: [...ORDERS[sort]],
      take: limit + 1,
      ...(cursor && { cursor: { accountId_id: { accountId, id: cursor } }, skip: 1 }),
      select: columns,
    }),
    tx.material.count({ where }),
  ])
  return { rows: rows.slice(0, limit), more: rows.length > limit, total }
}

/** How many materials of each kind the account has. */
export async function countByKind(tx: Tx, accountId: string): Promise<Record<Wanted['kind'], number>> {
  const groups = await tx.material.groupBy({ by: ['kind'], where: { accountId, deletedAt: null }, _count: true })
  const counts = { PICTURE: 0, VOICE: 0, VIDEO: 0 }
  for (const { kind, _count } of groups) counts[kind] = _count
  return counts
}
