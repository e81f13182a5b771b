import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import * as store from './change-store'
import {
  AddChangeProofInput,
  ChangeProofInput,
  ChangeProofPlaceInput,
  ChangeProofsInput,
  type ProofKind,
  type ProofsView,
} from './contract'
import { dropChangeProofs } from './hand-in'
import { mayChangeChangeProofs, maySeeChangeProofs } from './policy'
import { dayOf, proofsOf } from './rules'
import type { FoundHolding } from './subject'

const load = ({ input, tx }: { input: { accountId: string }; tx: Tx }) => store.findHolding(tx, input.accountId)

/** What this subject can show is what it would have to show for a registration today (ACC-3). */
const askedOf = ({ subjectKind }: FoundHolding, now: Date) => proofsOf(subjectKind, dayOf(null, now))

function requireAskedFor(seen: FoundHolding, kind: ProofKind, now: Date): void {
  if (!askedOf(seen, now).includes(kind)) throw refuse('invalid', 'proofs.not_asked_for')
}

/** What the holder has laid ready to hand in with changed data (ACC-16): names and sizes, never the files. */
export const listChangeProofs = defineQuery({
  name: 'proofs.list-change-proofs',
  input: ChangeProofsInput,
  load,
  may: maySeeChangeProofs,
  async run({ subject: seen, ctx, tx }): Promise<ProofsView> {
    const ready = await store.listReady(tx, seen.accountId)
    return {
      places: askedOf(seen, ctx.now).map((kind) => ({ kind, proof: ready.find((one) => one.kind === kind) ?? null })),
      isOpen: mayChangeChangeProofs(ctx.actor, seen).kind === 'allow',
      maxBytes: env.UPLOAD_MAX_BYTES,
    }
  },
})

/** Says whether this person may lay this proof ready, before a byte of it is read. */
export const checkChangeProof = defineQuery({
  name: 'proofs.check-change-proof',
  input: ChangeProofPlaceInput,
  load,
  may: mayChangeChangeProofs,
  run: async ({ input, subject, ctx }) => {
    requireAskedFor(subject, input.kind, ctx.now)
    return { kind: input.kind }
  },
})

/** Notes a proof whose file lies sealed already, in place of the one that lay ready. Its facts come from `takeProof`. */
export const addChangeProof = defineUseCase({
  name: 'proofs.add-change-proof',
  input: AddChangeProofInput,
  load,
  may: mayChangeChangeProofs,
  whileReadOnly: true,
  async run({ input, subject, ctx, tx }): Promise<{ id: string; kind: ProofKind }> {
    const { accountId, kind, id } = input
    requireAskedFor(subject, kind, ctx.now)
    // Held first: of two tabs that replace one proof, the second waits here and then replaces the first one's.
    if (!(await store.holdOpen(tx, accountId))) throw refuse('conflict', 'proofs.change_handed_in')
    await dropChangeProofs(tx, { accountId, confirmationId: null, kind }, ctx.now)
    if (!(await store.insertReady(tx, input, ctx.now))) throw refuse('conflict', 'proofs.change_handed_in')
    return { id, kind }
  },
  logOf: ({ input }) => ({ accountId: input.accountId, targetId: input.id }),
})

/** Takes out what lay ready; its file is erased by a job. */
export const removeChangeProof = defineUseCase({
  name: 'proofs.remove-change-proof',
  input: ChangeProofInput,
  load,
  may: mayChangeChangeProofs,
  whileReadOnly: true,
  async run({ input: { accountId, proofId }, ctx, tx }): Promise<{ id: string }> {
    const gone = await dropChangeProofs(tx, { accountId, confirmationId: null, id: proofId }, ctx.now)
    if (gone === 0) throw refuse('conflict', 'proofs.already_removed')
    return { id: accountId }
  },
  logOf: ({ input }) => ({ accountId: input.accountId, targetId: input.proofId }),
})
