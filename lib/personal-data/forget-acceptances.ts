import 'server-only'
import * as agreement from '@/lib/agreement'
import type { Tx } from '@/lib/platform/db'
import type { Person } from './subject'

type Erase = (tx: Tx, door: Person['door'], personId: string) => Promise<number>

/**
 * Takes the person out of their acceptances, which keep version, time and a keyed hash (AGR-1). Asked for by name, so that this domain
 * stands on its own beside a version of the agreement's that keeps acceptances as they are; how many were kept so.
 */
export async function forgetAcceptances(tx: Tx, { door, personId }: Person): Promise<number> {
  const erase = (agreement as { erasePersonFromAcceptances?: Erase }).erasePersonFromAcceptances
  return erase ? erase(tx, door, personId) : 0
}
