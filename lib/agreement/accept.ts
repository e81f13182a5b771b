import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { comingDocuments, type CurrentDocument, currentDocuments, type Versions, withAnnounced } from './rules'
import * as store from './store'

/** Every version that there is: those of the code and those announced. */
export const loadVersions = async (tx: Tx): Promise<Versions> => withAnnounced(await store.listAnnounced(tx))

/** The versions in force at an instant, in order of precedence (AGR-3): the one question of which terms apply on a day. */
export const documentsInForce = async (tx: Tx, now: Date): Promise<CurrentDocument[]> =>
  currentDocuments(await loadVersions(tx), now)

/** The versions announced for later days. */
export const documentsComing = async (tx: Tx, now: Date): Promise<CurrentDocument[]> =>
  comingDocuments(await loadVersions(tx), now)

/** Keeps for ever that a person accepted the versions now in force, when and from which address (AGR-1). */
export async function recordAcceptance(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'address'>,
  who: store.Party,
): Promise<CurrentDocument[]> {
  const documents = await documentsInForce(tx, ctx.now)
  await store.insertAcceptances(tx, { ...who, documents, way: 'AGREED', now: ctx.now, address: ctx.address })
  return documents
}

/** The documents in force that this person has not accepted yet; empty when nothing is owed. */
export async function acceptancesOwed(tx: Tx, now: Date, who: store.Party): Promise<CurrentDocument[]> {
  const held = await store.listAcceptances(tx, who)
  const current = await documentsInForce(tx, now)
  return current.filter(
    ({ document, version }) => !held.some((one) => one.document === document && one.version === version),
  )
}
