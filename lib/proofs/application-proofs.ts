import 'server-only'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { AddProofInput, ProofInput, type ProofKind, ProofPlaceInput } from './contract'
import { dropProofs } from './drop-proofs'
import { mayChangeProofs } from './policy'
import { dayOf, proofsOf } from './rules'
import * as store from './store'
import type { FoundApplication } from './subject'

/** Refuses a kind of proof that this subject is not asked for. */
function requireAskedFor(seen: FoundApplication, kind: ProofKind, now: Date): void {
  if (!seen.subjectKind) throw refuse('conflict', 'proofs.subject_first')
  const asked = proofsOf(seen.subjectKind, dayOf(seen.firstSubmittedAt, now))
  if (!asked.includes(kind)) throw refuse('invalid', 'proofs.not_asked_for')
}

/** Says whether this person may add this proof, before a byte of it is read. */
export const checkProof = defineQuery({
  name: 'proofs.check-proof',
  input: ProofPlaceInput,
  load: ({ input, tx }) => store.findApplication(tx, input.applicationId),
  may: mayChangeProofs,
  run: async ({ input, subject, ctx }) => {
    requireAskedFor(subject, input.kind, ctx.now)
    return { kind: input.kind }
  },
})

/** Notes a proof whose file lies sealed already, in place of the one that was there. Its facts come from `takeProof`, never from a browser. */
export const addProof = defineUseCase({
  name: 'proofs.add-proof',
  input: AddProofInput,
  load: ({ input, tx }) => store.findApplication(tx, input.applicationId),
  may: mayChangeProofs,
  async run({ input, subject, ctx, tx }): Promise<{ id: string; kind: ProofKind }> {
    requireAskedFor(subject, input.kind, ctx.now)
    // Held first: of two tabs that replace one proof, the second waits here and then replaces the first one's.
    if (!(await store.touchOpen(tx, input.applicationId, ctx.now))) throw refuse('conflict', 'proofs.just_submitted')
    await dropProofs(tx, { applicationId: input.applicationId, kind: input.kind }, ctx.now)
    if (!(await store.insertProof(tx, input, ctx.now))) throw refuse('conflict', 'proofs.just_submitted')
    return { id: input.id, kind: input.kind }
  },
  logOf: ({ input }) => ({ targetId: input.id }),
})

/** Takes a proof out again; its file is erased by a job. */
export const removeProof = defineUseCase({
  name: 'proofs.remove-proof',
  input: ProofInput,
  async load({ input, tx }) {
    const found = await store.findProof(tx, input)
    return found?.application ?? null
  },
  may: mayChangeProofs,
  async run({ input: { applicationId, proofId }, ctx, tx }): Promise<{ id: string }> {
    if (!(await store.touchOpen(tx, applicationId, ctx.now))) throw refuse('conflict', 'proofs.just_submitted')
    if ((await dropProofs(tx, { applicationId, id: proofId }, ctx.now)) === 0)
      throw refuse('conflict', 'proofs.already_removed')
    return { id: applicationId }
  },
  logOf: ({ input }) => ({ targetId: input.proofId }),
})
