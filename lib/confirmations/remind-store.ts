import 'server-only'
import { accountsDue } from '@/lib/accounts'
import { db, transaction, type Tx } from '@/lib/platform/db'
import type { Day } from '@/lib/platform/calendar'

/** One page of the accounts whose confirmation is due by a day. */
export const pageOfDue = (by: Day, after: string | null, take: number) => accountsDue(db, { by, after, take })

export const together = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transaction(work)
