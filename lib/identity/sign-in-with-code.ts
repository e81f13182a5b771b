import { newId } from '@/lib/platform/ids'
import { refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type CodeSentView, type OpenedSession, RequestSignInCodeInput, SignInWithCodeInput } from './contract'
import { join } from './join'
import { proveCode, sendCode } from './mail-code'
import { openSession } from './open-session'
import { mayKnock } from './policy'
import * as store from './store'

const anyone = () => Promise.resolve({})

/** Mails a sign-in code; the answer is the same whether the address is known or not (AUTH-1). */
export const requestSignInCode = defineUseCase({
  name: 'identity.request-sign-in-code',
  input: RequestSignInCodeInput,
  load: anyone,
  may: mayKnock,
  run: ({ input, ctx, tx }): Promise<CodeSentView> => sendCode(tx, ctx, { ...input, purpose: 'SIGN_IN' }),
})

/** Signs in by a mailed code; the first time makes the person, for whom a name is asked (issue `name`). */
export const signInWithCode = defineUseCase({
  name: 'identity.sign-in-with-code',
  input: SignInWithCodeInput,
  load: anyone,
  may: mayKnock,
  async run({ input: { door, email, code, name, device }, ctx, tx }): Promise<OpenedSession> {
    await proveCode(tx, ctx, { door, purpose: 'SIGN_IN', email, code })
    const known = await store.findPerson(tx, door, { email })
    // Only now: whoever can read the mailbox may learn that it is new here. The refusal gives the code back.
    if (!known && !name) throw refuseField('name', 'identity.name_needed')
    const fresh = { id: newId(ctx.now), email, name: name ?? '', locale: ctx.locale, createdAt: ctx.now }
    const person = known ?? (await join(tx, ctx, { door, ...fresh }))
    return openSession(tx, ctx, { door, personId: person.id, device })
  },
})
