import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Refunds that are on their way since before an instant (SHOP-7). */
export const refundsBefore = (tx: Tx, at: Date): Promise<number> =>
  tx.refund.count({ where: { endedAt: null, createdAt: { lt: at } } })
