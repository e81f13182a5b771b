import { unseal } from '@/lib/platform/crypto'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type OpenedSession, SignInAdministratorInput, SignInWithPasswordInput } from './contract'
import { openSession } from './open-session'
import { mayKnock } from './policy'
import { LIMITS } from './limits'
import { passwordMatches, totpStep } from './secrets'
import * as store from './store'

/** Signs in by password; an unknown address, one without a password and a wrong password answer alike, in equal time. */
export const signInWithPassword = defineUseCase({
  name: 'identity.sign-in-with-password',
  input: SignInWithPasswordInput,
  load: () => Promise.resolve({}),
  may: mayKnock,
  async run({ input: { door, email, password, device }, ctx, tx }): Promise<OpenedSession> {
    await takeOrRefuse(LIMITS.tryByAddress, ctx.address)
    await takeOrRefuse(LIMITS.tryByEmail, `password:${door}:${email}`)

    const person = await store.findPerson(tx, door, { email })
    const isRight = await passwordMatches(person?.passwordHash, password)
    if (!person || !isRight) throw refuse('invalid', 'identity.password_wrong')
    return openSession(tx, ctx, { door, personId: person.id, device })
  },
})

/** Signs a member of staff in: password and authenticator code together (AUTH-3); which of the two was wrong is not said. */
export const signInAdministrator = defineUseCase({
  name: 'identity.sign-in-administrator',
  input: SignInAdministratorInput,
  load: () => Promise.resolve({}),
  may: mayKnock,
  async run({ input: { email, password, code, device }, ctx, tx }): Promise<OpenedSession> {
    await takeOrRefuse(LIMITS.tryByAddress, ctx.address)
    await takeOrRefuse(LIMITS.tryByEmail, `password:administrator:${email}`)

    const person = await store.findAdministrator(tx, { email })
    const isRight = await passwordMatches(person?.passwordHash, password)
    const step = isRight && person?.totpSecret ? totpStep(unseal('totp', person.totpSecret), code, ctx.now) : null
    if (!person || person.leftAt || step === null) throw refuse('invalid', 'identity.staff_wrong')
    if (!(await store.takeTotpStep(tx, person.id, step))) throw refuse('conflict', 'identity.totp_used')
    return openSession(tx, ctx, { door: 'administrator', personId: person.id, device })
  },
})
