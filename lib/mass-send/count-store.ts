import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Mass-sends that are scheduled for an instant or later. */
export const sendsAfter = (tx: Tx, at: Date): Promise<number> =>
  tx.broadcast.count({ where: { state: 'SCHEDULED', sendAt: { gte: at } } })
