import { type Actor, actorIdOf, type Ctx } from '@/lib/platform/actor'
import { keyedHash, seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import {
  type BindingProofView,
  type CodeSentView,
  ConfirmBindingCodeInput,
  RequestBindingCodeInput,
  VouchForQqInput,
} from './contract'
import { proveCode, sendCode } from './mail-code'
import { mayProveBinding, mayVouch } from './policy'
import { PROOF_LIFE_SECONDS } from './limits'
import { inSeconds } from './rules'
import * as store from './store'

const hashOf = (operatorId: string) => keyedHash('binding-proof', operatorId)
const ownerOf = (actor: Actor) => hashOf(actorIdOf(actor) ?? '')
/** In a proof, what a QQ number's id stands behind; no mail address begins so. */
const QQ = 'qq:'

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
  return { email, proof: await keepProof(tx, { email, ownerHash: ownerOf(ctx.actor), now: ctx.now }) }
}

async function keepProof(tx: Tx, of: { email: string; ownerHash: string; now: Date }): Promise<string> {
  const { email, ownerHash, now } = of
  const id = newId(now)
  const expiresAt = inSeconds(now, PROOF_LIFE_SECONDS)
  await store.keepProof(tx, { id, email, ownerHash, createdAt: now, expiresAt })
  return seal('binding-proof', id)
}

/** The house's own word that QQ named this operator: a proof like that of a mailed code, for one registration, within a week. */
export const vouchForQq = defineUseCase({
  name: 'identity.vouch-for-qq',
  input: VouchForQqInput,
  load: () => Promise.resolve({}),
  may: mayVouch,
  run: async ({ input: { operatorId, openid }, ctx, tx }): Promise<{ proof: string }> => ({
    proof: await keepProof(tx, { email: `${QQ}${openid}`, ownerHash: hashOf(operatorId), now: ctx.now }),
  }),
})

const proofId = (proof: string): string | null => {
  try {
    return unseal('binding-proof', proof)
  } catch {
    return null // not made here
  }
}

async function takeProved(tx: Tx, ctx: Ctx, proof: string): Promise<string> {
  const id = proofId(proof)
  const proved = id && (await store.takeProof(tx, { id, ownerHash: ownerOf(ctx.actor), now: ctx.now }))
  if (!proved) throw refuse('conflict', 'identity.proof_gone')
  return proved
}

/** Uses up a proof of this operator inside the caller's transaction and tells the proved address; refuses with `conflict`. */
export async function takeBindingProof(tx: Tx, ctx: Ctx, proof: string): Promise<string> {
  const email = await takeProved(tx, ctx, proof)
  if (email.startsWith(QQ)) throw refuse('conflict', 'identity.proof_gone')
  return email
}

/** The same for a proof that QQ vouched for: the number's id, as this installation's application sees it. */
export async function takeQqProof(tx: Tx, ctx: Ctx, proof: string): Promise<string> {
  const proved = await takeProved(tx, ctx, proof)
  if (!proved.startsWith(QQ)) throw refuse('conflict', 'identity.proof_gone')
  return proved.slice(QQ.length)
}

/** To what kind of account a proved address is bound already (ACC-1); to be said only after the proof. */
export const bindingHolderKind = store.bindingHolder
