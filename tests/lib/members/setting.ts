import { codeHashOf } from '@/lib/identity/secrets'
import { acceptInvitation, invitePerson } from '@/lib/members'
import type { GivenRole, Term } from '@/lib/members/contract'
import type { OperatorActor } from '@/lib/platform/actor'
import { unseal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, HOUR, NOW, operatorActor } from '@/tests/support/cast'

export const CODE = '123456'

/** The code that the second factor of this person asks for, as if it had been mailed. */
export async function mailedCode(personId: string, { code = CODE, now = NOW } = {}): Promise<string> {
  const { email } = await db.operator.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
  const id = newId(now)
  const data = { id, door: 'OPERATOR', purpose: 'SECOND_FACTOR', email: email ?? '' } as const
  const times = { createdAt: now, expiresAt: after(HOUR, now) }
  await db.mailCode.create({ data: { ...data, ...times, codeHash: codeHashOf(id, code) } })
  return code
}

/** An operator outside the cast who signs in with this address. */
export async function somebody(email: string): Promise<OperatorActor> {
  const actor = operatorActor()
  await db.operator.create({ data: { id: actor.id, email, name: email.split('@')[0] ?? '', createdAt: NOW } })
  return actor
}

/** People who work on the account already, straight to the table. */
export async function crowd(accountId: string, term: 'LONG_TERM' | 'ONE_MONTH', count: number, until: Date | null) {
  for (let n = 0; n < count; n += 1) {
    const { id } = await somebody(`${term.toLowerCase()}-${n}-${newId()}@crowd.example`)
    await db.membership.create({ data: { accountId, operatorId: id, role: 'EDITOR', term, since: NOW, until } })
  }
}

/** Takes the cast's own people but the holder off the account, so that a test begins with all its places. */
export const emptyPlaces = ({ account }: Cast) =>
  db.membership.deleteMany({ where: { accountId: account.id, role: { not: 'HOLDER' } } })

interface Wish {
  accountId: string
  email: string
  role?: GivenRole
  term?: Term
  now?: Date
}

/** Invites, with a fresh second factor. */
export async function invite(by: OperatorActor, { role = 'editor', term = 'long_term', now = NOW, ...wish }: Wish) {
  const code = await mailedCode(by.id, { now })
  return execute(invitePerson, ctxOf(by, { now }), { ...wish, role, term, code })
}

/** The secret of the link that waits to be mailed last: what the invited person will read. */
export async function lastSecret(): Promise<string> {
  const rows = await db.$queryRaw<{ secret: string }[]>`
    SELECT data->'payload'->>'secret' AS secret FROM pgboss.job
    WHERE data->>'job' = 'members.mail-invitation' ORDER BY created_on DESC, id DESC LIMIT 1`
  return unseal('invitation', rows[0]?.secret ?? '')
}

export const accept = (who: OperatorActor, secret: string, now = NOW) =>
  execute(acceptInvitation, ctxOf(who, { now }), { secret })
