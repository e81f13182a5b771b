import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type CodeSentView, MailedCode, NothingInput } from './contract'
import { proveCode, sendCode } from './mail-code'
import { maySetPassword } from './policy'
import { findPerson } from './store'

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
    const sent = await sendCode(tx, ctx, { ...(await addressOf(tx, ctx)), purpose: 'SECOND_FACTOR' })
    return { ...sent, email: masked(sent.email) }
  },
})

const masked = (email: string) => email.replace(/^(.).*(@.*)$/, '$1•••$2')

/**
 * Uses up the second factor inside the caller's transaction (AUTH-2): when the deed is refused after all, the code is still good.
 * Throws the refusal to show beside the field `code`.
 */
export async function verifySecondFactor(tx: Tx, ctx: Ctx, code: string | undefined): Promise<void> {
  const given = MailedCode.safeParse(code ?? '')
  if (!given.success) throw refuseField('code', 'identity.second_factor_needed')
  await proveCode(tx, ctx, { ...(await addressOf(tx, ctx)), purpose: 'SECOND_FACTOR', code: given.data })
}
