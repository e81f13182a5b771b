import { unseal } from '@/lib/platform/crypto'
import type { Actor, Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type CodeSentView, MailedCode, NothingInput, type SecondFactorKind } from './contract'
import { type FactorRow, findFactor, takeOperatorStep, useRecoveryCode } from './factor-store'
import { LIMITS } from './limits'
import { proveCode, sendCode } from './mail-code'
import { maySetPassword } from './policy'
import { looksLikeRecoveryCode, recoveryHashOf } from './recovery-codes'
import { totpStep } from './secrets'
import { findPerson } from './store'

/** What this person proves themselves with: once there is an authenticator, a mailed code no longer serves (AUTH-2). */
export const kindOf = (factor: Pick<FactorRow, 'totpSecret' | 'email'> | null): SecondFactorKind =>
  factor?.totpSecret ? 'totp' : factor?.email ? 'mail' : 'none'

const factorOf = (tx: Tx, actor: Actor) =>
  actor.kind === 'operator' ? findFactor(tx, actor.id) : Promise.resolve(null)

async function addressOf(tx: Tx, { actor }: Ctx): Promise<{ door: 'operator' | 'subscriber'; email: string }> {
  if (actor.kind !== 'operator' && actor.kind !== 'subscriber')
    throw refuse('unauthenticated', 'request.unauthenticated')
  const person = await findPerson(tx, actor.kind, { id: actor.id })
  if (!person?.email) throw refuse('conflict', 'identity.no_address')
  return { door: actor.kind, email: person.email }
}

/** Mails the person the code that the gravest deeds ask for (AUTH-2); the address comes back with most of it hidden. */
export const requestSecondFactor = defineUseCase({
  name: 'identity.request-second-factor',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: maySetPassword,
  async run({ ctx, tx }): Promise<CodeSentView> {
    if ((await factorOf(tx, ctx.actor))?.totpSecret) throw refuse('conflict', 'identity.authenticator_expected')
    const sent = await sendCode(tx, ctx, { ...(await addressOf(tx, ctx)), purpose: 'SECOND_FACTOR' })
    return { ...sent, email: masked(sent.email) }
  },
})

export const masked = (email: string) => email.replace(/^(.).*(@.*)$/, '$1•••$2')

/**
 * Uses up the second factor inside the caller's transaction (AUTH-2): when the deed is refused after all, the code is still good.
 * With an authenticator set up it takes its code or a recovery code, each once; else the mailed code.
 * Throws the refusal to show beside the field `code`.
 */
export async function verifySecondFactor(tx: Tx, ctx: Ctx, code: string | undefined): Promise<void> {
  const factor = await factorOf(tx, ctx.actor)
  if (factor?.totpSecret) return proveAuthenticator(tx, ctx, { factor, code: code ?? '' })
  const given = MailedCode.safeParse(code ?? '')
  if (!given.success) throw refuseField('code', 'identity.second_factor_needed')
  await proveCode(tx, ctx, { ...(await addressOf(tx, ctx)), purpose: 'SECOND_FACTOR', code: given.data })
}

async function proveAuthenticator(
  tx: Tx,
  ctx: Ctx,
  { factor, code }: { factor: FactorRow; code: string },
): Promise<void> {
  const isRecovery = looksLikeRecoveryCode(code)
  const given = MailedCode.safeParse(code)
  if (!isRecovery && !given.success) throw refuseField('code', 'identity.authenticator_needed')
  await takeOrRefuse(LIMITS.tryByAddress, ctx.address)
  await takeOrRefuse(LIMITS.tryByEmail, `factor:operator:${factor.id}`)
  if (isRecovery) {
    const codeHash = recoveryHashOf(factor.id, code)
    if (await useRecoveryCode(tx, factor.id, { codeHash, now: ctx.now })) return
    throw refuseField('code', 'identity.recovery_code_wrong')
  }
  const step = given.success ? totpStep(unseal('totp', factor.totpSecret ?? ''), given.data, ctx.now) : null
  if (step === null) throw refuseField('code', 'identity.authenticator_wrong')
  if (!(await takeOperatorStep(tx, factor.id, step))) throw refuseField('code', 'identity.authenticator_used')
}
