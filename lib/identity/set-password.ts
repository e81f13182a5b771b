import { refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { SetPasswordInput } from './contract'
import { maySetPassword } from './policy'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { LIMITS } from './limits'
import { hashPassword, passwordMatches } from './secrets'
import { verifySecondFactor } from './second-factor'
import { endSessions } from './session-store'
import * as store from './store'

/** Sets or changes the person's password: by the present one, or by a mailed code where there is none. Other sign-ins end. */
export const setPassword = defineUseCase({
  name: 'identity.set-password',
  input: SetPasswordInput,
  load: ({ ctx: { actor }, tx }) =>
    actor.kind === 'operator' || actor.kind === 'subscriber'
      ? store.findPerson(tx, actor.kind, { id: actor.id })
      : Promise.resolve(null),
  may: maySetPassword,
  async run({ input, subject, ctx, tx }): Promise<{ endedSessions: number }> {
    const { actor } = ctx
    if (actor.kind !== 'operator' && actor.kind !== 'subscriber') return { endedSessions: 0 }
    if (subject.passwordHash) {
      await takeOrRefuse(LIMITS.tryByEmail, `password:${actor.kind}:${subject.email ?? subject.id}`)
      if (!(await passwordMatches(subject.passwordHash, input.current ?? ''))) {
        throw refuseField('current', 'identity.current_wrong')
      }
    } else {
      await verifySecondFactor(tx, ctx, input.code)
    }
    await store.setPasswordHash(tx, actor.kind, { id: actor.id, passwordHash: await hashPassword(input.password) })
    // Whoever signed in with the old password is out: a changed password often means that somebody else knew it.
    const ended = await endSessions(tx, actor.kind, { personId: actor.id, but: actor.sessionId, now: ctx.now })
    return { endedSessions: ended }
  },
})
