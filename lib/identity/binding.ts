import { type Actor, actorIdOf, type Ctx } from '@/lib/platform/actor'
import { keyedHash, seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type BindingProofView, type CodeSentView, ConfirmBindingCodeInput, RequestBindingCodeInput } from './contract'
import { proveCode, sendCode } from './mail-code'
import { mayProveBinding } from './policy'
import { PROOF_LIFE_SECONDS } from './limits'
import { inSeconds } from './rules'
import * as store from './store'

const ownerOf = (actor: Actor) => keyedHash('binding-proof', actorIdOf(actor) ?? '')

/** Mails a code to the address an account shall be bound to (ACC-1); says nothing about whether it is bound already. */
export const requestBindingCode = defineUseCase({
  name: 'identity.request-binding-code',
  input: RequestBindingCodeInput,
  load: () => Promise.resolve({}),
  may: mayProveBinding,
  run: ({ input, ctx, tx }): Promise<CodeSentView> =>
    sendCode(tx, ctx, { ...input, door: 'operator', purpose: 'BIND' }),
})

/** Proves the address; the proof serves one registration of this operator, within a week. */
export const confirmBindingCode = defineUseCase({
  name: 'identity.confirm-binding-code',
  input: ConfirmBindingCodeInput,
  load: () => Promise.resolve({}),
  may: mayProveBinding,
  run: ({ input, ctx, tx }): Promise<BindingProofView> => proveBinding(tx, ctx, input),
})

/** What `confirmBindingCode` does, for a use-case of another domain that confirms in its own transaction. */
export async function proveBinding(
  tx: Tx,
  ctx: Ctx,
  { email, code }: { email: string; code: string },
): Promise<BindingProofView> {
  await proveCode(tx, ctx, { door: 'operator', purpose: 'BIND', email, code })
  const id = newId(ctx.now)
  const expiresAt = inSeconds(ctx.now, PROOF_LIFE_SECONDS)
  await store.keepProof(tx, { id, email, ownerHash: ownerOf(ctx.actor), createdAt: ctx.now, expiresAt })
  return { email, proof: seal('binding-proof', id) }
}

const proofId = (proof: string): string | null => {
  try {
    return unseal('binding-proof', proof)
  } catch {
    return null // not made here
  }
}

/** Uses up a proof of this operator inside the caller's transaction and tells the proved address; refuses with `conflict`. */
export async function takeBindingProof(tx: Tx, ctx: Ctx, proof: string): Promise<string> {
  const id = proofId(proof)
  const email = id && (await store.takeProof(tx, { id, ownerHash: ownerOf(ctx.actor), now: ctx.now }))
  if (!email) throw refuse('conflict', 'identity.proof_gone')
  return email
}

/** To what kind of account a proved address is bound already (ACC-1); to be said only after the proof. */
export const bindingHolderKind = store.bindingHolder
