import 'server-only'
import type { Door } from '@/prisma/generated/enums'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { type CurrentDocument, currentDocuments } from './rules'
import * as store from './store'

/** Keeps for ever that a person accepted the versions now in force, when and from which address (AGR-1). */
export async function recordAcceptance(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'address'>,
  who: { door: Door; personId: string },
): Promise<CurrentDocument[]> {
  const documents = currentDocuments(ctx.now)
  await store.insertAcceptances(tx, { ...who, documents, now: ctx.now, address: ctx.address })
  return documents
}

/** The documents in force that this person has not accepted yet; empty when nothing is owed. */
export async function acceptancesOwed(
  tx: Tx,
  now: Date,
  who: { door: Door; personId: string },
): Promise<CurrentDocument[]> {
  const held = await store.listAcceptances(tx, who.door, who.personId)
  return currentDocuments(now).filter(
    ({ document, version }) => !held.some((one) => one.document === document && one.version === version),
  )
}
