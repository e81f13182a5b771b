import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Messages that were sent before an instant (DATA-1). */
export const messagesBefore = (tx: Tx, at: Date): Promise<number> => tx.message.count({ where: { sentAt: { lt: at } } })
