import 'server-only'
import type { SubjectKind } from '@/lib/accounts/contract'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { defineQuery } from '@/lib/platform/use-case'
import { type ProofKind, ProofsInput, type ProofsView } from './contract'
import { mayChangeProofs, maySeeProofs } from './policy'
import { dayOf, proofsOf } from './rules'
import * as store from './store'

/** Which proofs a registration has to show, and which it has (ACC-3): names and sizes, never the files. */
export const listProofs = defineQuery({
  name: 'proofs.list-proofs',
  input: ProofsInput,
  load: ({ input, tx }) => store.findApplication(tx, input.applicationId),
  may: maySeeProofs,
  async run({ subject: seen, ctx, tx }): Promise<ProofsView> {
    const asked = seen.subjectKind ? proofsOf(seen.subjectKind, dayOf(seen.firstSubmittedAt, ctx.now)) : []
    const proofs = await store.listProofs(tx, seen.id)
    return {
      places: asked.map((kind) => ({ kind, proof: proofs.find((proof) => proof.kind === kind) ?? null })),
      isOpen: mayChangeProofs(ctx.actor, seen).kind === 'allow',
      maxBytes: env.UPLOAD_MAX_BYTES,
    }
  },
})

/** The proofs that a registration still lacks, by the rule of its first submission's day. */
export async function missingProofs(
  tx: Tx,
  of: { applicationId: string; subjectKind: SubjectKind; firstSubmittedAt: Date | null },
  now: Date,
): Promise<ProofKind[]> {
  const have = (await store.listProofs(tx, of.applicationId)).map(({ kind }) => kind)
  return proofsOf(of.subjectKind, dayOf(of.firstSubmittedAt, now)).filter((kind) => !have.includes(kind))
}

/** What a subject of this kind has to show for a registration, by the same day. */
export const proofsAskedOf = (subjectKind: SubjectKind, firstSubmittedAt: Date | null, now: Date): ProofKind[] => [
  ...proofsOf(subjectKind, dayOf(firstSubmittedAt, now)),
]
