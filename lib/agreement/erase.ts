import 'server-only'
import { keyedHash } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import * as store from './store'

/**
 * Takes a person out of their acceptances and refusals: document, version, way and time stay for ever, and a keyed hash by which only who
 * brings the same id finds them again (AGR-1, AUTH-5). Returns how many acceptances were kept so. Safe to run twice.
 */
export const erasePersonFromAcceptances = (
  tx: Tx,
  door: 'OPERATOR' | 'SUBSCRIBER',
  personId: string,
): Promise<number> => store.forgetPerson(tx, { door, personId }, keyedHash('agreement.person', `${door}:${personId}`))

/** What a person accepted, newest first, for their own export (AUTH-5). */
export const acceptancesOf = (tx: Tx, door: 'OPERATOR' | 'SUBSCRIBER', personId: string) =>
  store.listAcceptances(tx, { door, personId })
