import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { type OpenedSession, SignInWithQqInput } from './contract'
import { join } from './join'
import { openSession } from './open-session'
import { mayVouch } from './policy'
import * as store from './store'

/** Signs in whom QQ's server named to our own route; the first time makes the person, by the name they bear there. */
export const signInWithQq = defineUseCase({
  name: 'identity.sign-in-with-qq',
  input: SignInWithQqInput,
  load: () => Promise.resolve({}),
  may: mayVouch,
  async run({ input: { door, openid, name, device }, ctx, tx }): Promise<OpenedSession> {
    const known = await store.findPerson(tx, door, { qqOpenid: openid })
    const fresh = { id: newId(ctx.now), qqOpenid: openid, locale: ctx.locale, createdAt: ctx.now }
    const called = name.trim().slice(0, 30) || 'QQ'
    const person = known ?? (await join(tx, ctx, { door, ...fresh, name: called }))
    return openSession(tx, ctx, { door, personId: person.id, device })
  },
})
