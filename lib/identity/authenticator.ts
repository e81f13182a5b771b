import { Secret, TOTP } from 'otpauth'
import type { Ctx } from '@/lib/platform/actor'
import { seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { emit } from '@/lib/platform/events'
import { qrSvg } from '@/lib/platform/qr'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { MailedCode, NothingInput, ProveSelfInput, type RecoveryCodesView, type SecondFactorView } from './contract'
import { type SecondFactorChange, secondFactorChanged } from './events'
import * as factors from './factor-store'
import { LIMITS, RECOVERY_CODES, TOTP_PENDING_SECONDS, TOTP_SECRET_BYTES } from './limits'
import { mayHaveAuthenticator } from './policy'
import { makeRecoveryCodes } from './recovery-codes'
import { inSeconds } from './rules'
import { kindOf, masked, verifySecondFactor } from './second-factor'
import { totpStep } from './secrets'

const load = ({ ctx: { actor }, tx }: { ctx: Ctx; tx: Tx }) =>
  actor.kind === 'operator' ? factors.findFactor(tx, actor.id) : Promise.resolve(null)

const waits = ({ totpPending, totpPendingAt }: factors.FactorRow, now: Date) =>
  totpPending !== null && totpPendingAt !== null && inSeconds(totpPendingAt, TOTP_PENDING_SECONDS) > now
    ? { sealed: totpPending, until: inSeconds(totpPendingAt, TOTP_PENDING_SECONDS) }
    : null

/** What an authenticator needs to know of a new secret: as text, as its address, and that as a code to scan. */
function pendingView({ sealed, until }: { sealed: string; until: Date }, label: string) {
  const secret = unseal('totp', sealed)
  const uri = new TOTP({ issuer: platformFacts().name, label, secret: Secret.fromBase32(secret) }).toString()
  return { secret, uri, qr: qrSvg(uri, { logo: null }), until: until.toISOString() }
}

/** Where the person's own second factor stands. */
export const getSecondFactor = defineQuery({
  name: 'identity.get-second-factor',
  input: NothingInput,
  load,
  may: mayHaveAuthenticator,
  async run({ subject: factor, ctx, tx }): Promise<SecondFactorView> {
    const pending = waits(factor, ctx.now)
    return {
      kind: kindOf(factor),
      email: factor.email && masked(factor.email),
      since: factor.totpSince?.toISOString() ?? null,
      recoveryCodesLeft: await factors.recoveryCodesLeft(tx, factor.id),
      recoveryCodes: RECOVERY_CODES,
      pending: pending && pendingView(pending, factor.email ?? factor.id),
    }
  },
})

/** Makes a secret for a new authenticator. Asks for the present second factor, so that a stolen session cannot lock its owner out. */
export const beginAuthenticator = defineUseCase({
  name: 'identity.begin-authenticator',
  input: ProveSelfInput,
  load,
  may: mayHaveAuthenticator,
  async run({ input, subject: factor, ctx, tx }): Promise<{ kind: 'pending' }> {
    // Who came by QQ and has no address has nothing yet to prove themselves with.
    if (kindOf(factor) !== 'none') await verifySecondFactor(tx, ctx, input.code)
    const sealed = seal('totp', new Secret({ size: TOTP_SECRET_BYTES }).base32)
    await factors.keepPending(tx, factor.id, { sealed, now: ctx.now })
    return { kind: 'pending' }
  },
})

/** Puts the new authenticator in force by its first code, and shows the recovery codes, this once. */
export const confirmAuthenticator = defineUseCase({
  name: 'identity.confirm-authenticator',
  input: ProveSelfInput,
  load,
  may: mayHaveAuthenticator,
  async run({ input, subject: factor, ctx, tx }): Promise<RecoveryCodesView> {
    await takeOrRefuse(LIMITS.tryByEmail, `factor:operator:${factor.id}`)
    const pending = waits(factor, ctx.now)
    if (!pending) throw refuse('conflict', 'identity.authenticator_not_begun')
    const given = MailedCode.safeParse(input.code)
    const step = given.success ? totpStep(unseal('totp', pending.sealed), given.data, ctx.now) : null
    if (step === null) throw refuseField('code', 'identity.authenticator_wrong')
    if (!(await factors.confirmPending(tx, factor.id, { sealed: pending.sealed, step, now: ctx.now }))) {
      throw refuse('conflict', 'identity.authenticator_not_begun')
    }
    return handOut(tx, ctx, { operatorId: factor.id, change: factor.totpSecret ? 'replaced' : 'set_up' })
  },
})

/** Makes ten recovery codes anew; the earlier ones are worth nothing from now on. */
export const renewRecoveryCodes = defineUseCase({
  name: 'identity.renew-recovery-codes',
  input: ProveSelfInput,
  load,
  may: mayHaveAuthenticator,
  async run({ input, subject: factor, ctx, tx }): Promise<RecoveryCodesView> {
    if (!factor.totpSecret) throw refuse('conflict', 'identity.no_authenticator')
    await verifySecondFactor(tx, ctx, input.code)
    return handOut(tx, ctx, { operatorId: factor.id, change: 'codes_renewed' })
  },
})

/** Switches the authenticator off, by itself or a recovery code only; from then on a mailed code serves again (AUTH-2). */
export const removeAuthenticator = defineUseCase({
  name: 'identity.remove-authenticator',
  input: ProveSelfInput,
  load,
  may: mayHaveAuthenticator,
  async run({ input, subject: factor, ctx, tx }): Promise<{ kind: 'removed' }> {
    if (!factor.totpSecret) throw refuse('conflict', 'identity.no_authenticator')
    await verifySecondFactor(tx, ctx, input.code)
    if (!(await factors.dropFactor(tx, factor.id))) throw refuse('conflict', 'identity.no_authenticator')
    await emit(tx, secondFactorChanged, { operatorId: factor.id, change: 'removed' }, ctx)
    return { kind: 'removed' }
  },
})

async function handOut(
  tx: Tx,
  ctx: Ctx,
  { operatorId, change }: { operatorId: string; change: SecondFactorChange },
): Promise<RecoveryCodesView> {
  await emit(tx, secondFactorChanged, { operatorId, change }, ctx)
  return { recoveryCodes: await makeRecoveryCodes(tx, operatorId, ctx.now) }
}
