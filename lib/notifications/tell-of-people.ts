import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { rolesFor } from '@/lib/accounts/contract'
import { operatorsById } from '@/lib/identity'
import type { Tx } from '@/lib/platform/db'
import { notify, type News } from './notify'
import type { Person } from './subject'

const nameOf = async (tx: Tx, operatorId: string) =>
  (await operatorsById(tx, [operatorId])).get(operatorId)?.name ?? '–'
const accountName = async (tx: Tx, accountId: string, now: Date) => (await accountOf(tx, accountId, now))?.name ?? '–'

const operator = (personId: string): Person => ({ door: 'OPERATOR', personId })

interface Change {
  accountId: string
  operatorId: string
  eventId: string
}

/** Who manages people here learns that somebody joined; the one who joined knows it. */
export async function tellOfJoining(tx: Tx, { role, ...change }: Change & { role: string }, now: Date): Promise<void> {
  const { accountId, operatorId, eventId } = change
  const facts = { account: await accountName(tx, accountId, now), name: await nameOf(tx, operatorId), role }
  const managers = (await operatorsOf(tx, accountId, now)).filter(
    (person) => person.operatorId !== operatorId && rolesFor('people.manage').includes(person.role),
  )
  const href = `/console/${accountId}/people`
  const news: News = { kind: 'member_joined', facts, causeKey: eventId, accountId, href }
  await notify(
    tx,
    managers.map((person) => operator(person.operatorId)),
    news,
    now,
  )
}

/** Who was removed by somebody else learns it; who left knows it. */
export async function tellOfRemoval(tx: Tx, { by, ...change }: Change & { by: string }, now: Date): Promise<void> {
  const { accountId, operatorId, eventId } = change
  if (by === operatorId) return
  const facts = { account: await accountName(tx, accountId, now) }
  const news: News = { kind: 'member_removed', facts, causeKey: eventId, href: '/console' }
  await notify(tx, [operator(operatorId)], news, now)
}

/** Everyone who works on the account learns that sending is frozen, or free again (ACC-9). */
export async function tellOfFreeze(
  tx: Tx,
  { accountId, operatorId, eventId, ended }: Change & { ended: number | null },
  now: Date,
): Promise<void> {
  const people = (await operatorsOf(tx, accountId, now)).map((person) => operator(person.operatorId))
  const facts = { account: await accountName(tx, accountId, now), name: await nameOf(tx, operatorId) }
  const href = `/console/${accountId}/security-centre`
  const news: News =
    ended === null
      ? { kind: 'sending_freed', facts, causeKey: eventId, accountId, href }
      : { kind: 'sending_frozen', facts: { ...facts, ended }, causeKey: eventId, accountId, href }
  await notify(tx, people, news, now)
}
