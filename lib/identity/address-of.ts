import 'server-only'
import type { Tx } from '@/lib/platform/db'
import * as store from './store'

/** The address an operator signs in with, proved when they signed up; null for one who came by QQ. */
export const emailOfOperator = async (tx: Tx, operatorId: string): Promise<string | null> =>
  (await store.findPerson(tx, 'operator', { id: operatorId }))?.email ?? null
