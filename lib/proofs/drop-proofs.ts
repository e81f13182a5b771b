import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import type { ProofKind } from './contract'
import { eraseProof } from './jobs'
import * as store from './store'

/** Takes proofs out of a registration and leaves the job that erases their files, in the caller's transaction. */
export async function dropProofs(
  tx: Tx,
  where: { applicationId: string; id?: string; kind?: ProofKind | { notIn: ProofKind[] } },
  now: Date,
): Promise<number> {
  const ids = await store.removeProofs(tx, where, now)
  for (const proofId of ids) await enqueue(tx, eraseProof, { proofId }, { key: proofId, runAt: now })
  return ids.length
}
