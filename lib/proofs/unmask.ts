import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import {
  ListUnmaskingsInput,
  type LookView,
  Unmasked,
  UnmaskedFileInput,
  UnmaskChangeProofInput,
  type UnmaskingView,
  UnmaskProofInput,
} from './contract'
import { LOOK_MS } from './limits'
import { mayListUnmaskings, mayOpenUnmasked, mayUnmaskChangeProof, mayUnmaskProof } from './policy'
import * as changes from './change-store'
import * as looks from './look-store'
import { isStillOpen } from './rules'
import * as store from './store'

const PAGE = 40

interface Look {
  /** The registration or the changed data that it is part of. */
  of: { applicationId: string } | { confirmationId: string }
  what: Unmasked
  proofId?: string
  /** How the account is called. */
  about: string
  why: string
}

/** Writes who looked at what, why and from where, in the transaction that shows it: no look without its line (AUTH-4). */
export async function recordUnmasking(tx: Tx, ctx: Ctx, look: Look): Promise<string> {
  const id = newId(ctx.now)
  await looks.insertUnmasking(tx, {
    id,
    administratorId: actorIdOf(ctx.actor) ?? '',
    applicationId: null,
    confirmationId: null,
    ...look.of,
    what: look.what,
    proofId: look.proofId ?? null,
    about: look.about,
    reason: look.why,
    address: ctx.address,
    at: ctx.now,
  })
  return id
}

/** Asks for a look at a proof, saying why; the answer opens the file for a few minutes, to the one who asked. */
export const unmaskProof = defineUseCase({
  name: 'proofs.unmask-proof',
  input: UnmaskProofInput,
  load: ({ input, tx }) => store.findProof(tx, input),
  may: mayUnmaskProof,
  async run({ input: { applicationId, proofId, why }, subject: { application, proof }, ctx, tx }): Promise<LookView> {
    const look = { of: { applicationId }, what: proof.kind, proofId, about: application.name, why }
    return { unmaskingId: await recordUnmasking(tx, ctx, look), contentType: proof.contentType }
  },
  logOf: ({ input }) => ({ targetId: input.proofId }),
})

/** The same for a proof that was handed in with changed registration data (ACC-16). */
export const unmaskChangeProof = defineUseCase({
  name: 'proofs.unmask-change-proof',
  input: UnmaskChangeProofInput,
  load: ({ input, tx }) => changes.findOfChange(tx, input),
  may: mayUnmaskChangeProof,
  async run({ input: { confirmationId, proofId, why }, subject: { accountName, proof }, ctx, tx }): Promise<LookView> {
    const look = { of: { confirmationId }, what: proof.kind, proofId, about: accountName, why }
    return { unmaskingId: await recordUnmasking(tx, ctx, look), contentType: proof.contentType }
  },
  logOf: ({ input }) => ({ targetId: input.proofId }),
})

/** The file that a logged look opens, as long as the look lasts. */
export const getUnmaskedFile = defineQuery({
  name: 'proofs.get-unmasked-file',
  input: UnmaskedFileInput,
  load: ({ input, tx }) => looks.findUnmasking(tx, input.unmaskingId),
  may: mayOpenUnmasked,
  run: async ({ subject: { at, proof }, ctx }) => {
    if (!proof) throw refuse('not_found', 'request.not_found')
    if (!isStillOpen(at, ctx.now, LOOK_MS)) throw refuse('forbidden', 'proofs.look_over')
    return proof
  },
})

/** The log of looks, newest first, for supervisors. */
export const listUnmaskings = defineQuery({
  name: 'proofs.list-unmaskings',
  input: ListUnmaskingsInput,
  load: async () => ({}),
  may: mayListUnmaskings,
  async run({ input: { search, cursor }, tx }): Promise<{ rows: UnmaskingView[]; next: string | null }> {
    const found = await looks.listUnmaskings(tx, { search, cursor, take: PAGE + 1 })
    const rows = found
      .slice(0, PAGE)
      .map(({ id, what, about, applicationId, confirmationId, by, reason, address, at }) => ({
        id,
        what: Unmasked.parse(what),
        about,
        applicationId,
        confirmationId,
        by,
        reason,
        address,
        at: at.toISOString(),
      }))
    return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
  },
})
