import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import * as store from './change-store'
import type { ProofKind } from './contract'
import { eraseProof } from './jobs'

/** Takes proofs of changed data out and leaves the job that erases their files, in the caller's transaction. */
export async function dropChangeProofs(tx: Tx, where: store.Removed, now: Date): Promise<number> {
  const ids = await store.remove(tx, where, now)
  for (const proofId of ids) await enqueue(tx, eraseProof, { proofId }, { key: proofId, runAt: now })
  return ids.length
}

/** The kinds of the proofs that lie ready under these ids, held until the transaction ends; null when one of them is gone. */
export async function readyProofs(tx: Tx, accountId: string, proofIds: readonly string[]): Promise<ProofKind[] | null> {
  if (proofIds.length === 0) return []
  const kinds = await store.takeReady(tx, accountId, proofIds)
  return kinds.length === proofIds.length ? kinds : null
}

/** Puts what lies ready to a change that was just noted (ACC-16); false when one of them is gone. */
export const handInProofs = async (
  tx: Tx,
  of: { accountId: string; confirmationId: string },
  proofIds: readonly string[],
): Promise<boolean> => proofIds.length === 0 || (await store.attach(tx, of, proofIds)) === proofIds.length

/** The proofs that went along with a change, for those who review it. */
export const proofsOfChange = store.listOfChange

/** A change that is returned gives its proofs back: they lie ready again, to be mended one by one. */
export const giveProofsBack = store.giveBack
