import 'server-only'
import { transaction, type Tx } from '@/lib/platform/db'

/** One step of a long restoring, committed by itself. */
export const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transaction(work)
