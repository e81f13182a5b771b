import { type Actor, type OperatorActor, rankOf, type Role, type StaffRole } from '../actor'
import { db } from '../db'
import type { DoorName } from './cookies'
import { sessionIdOf } from './token'

const TOUCH_AFTER_MS = 5 * 60_000
const DOOR = { subscriber: 'SUBSCRIBER', operator: 'OPERATOR', administrator: 'ADMINISTRATOR' } as const

async function liveSession(door: DoorName, sessionId: string, now: Date) {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: { id: true, door: true, personId: true, seenAt: true, expiresAt: true, endedAt: true },
  })
  if (!session || session.door !== DOOR[door] || session.endedAt || session.expiresAt <= now) return null
  if (now.getTime() - session.seenAt.getTime() > TOUCH_AFTER_MS) {
    await db.session.updateMany({ where: { id: session.id, seenAt: session.seenAt }, data: { seenAt: now } })
  }
  return session
}

/** An operator with the roles that they have now, whatever let them in. */
export async function operatorWithRoles(id: string, sessionId: string, now: Date): Promise<OperatorActor> {
  const rows = await db.membership.findMany({
    where: { operatorId: id, OR: [{ until: null }, { until: { gt: now } }] },
    select: { accountId: true, role: true, account: { select: { readOnlyFrom: true, state: true, name: true } } },
    take: 500,
  })
  const readOnly = Object.fromEntries(
    rows.flatMap(({ accountId, account: { readOnlyFrom } }) =>
      readOnlyFrom && readOnlyFrom <= now ? [[accountId, readOnlyFrom]] : [],
    ),
  )
  const memberships = Object.fromEntries(rows.map((row) => [row.accountId, row.role.toLowerCase() as Role]))
  const resting = Object.fromEntries(
    rows.flatMap(({ accountId, account: { state, name } }) => (state === 'LIVE' ? [] : [[accountId, name]])),
  )
  return { kind: 'operator', id, sessionId, memberships, readOnly, resting }
}

async function administrator(id: string, sessionId: string): Promise<Actor> {
  const person = await db.administrator.findUnique({
    where: { id },
    select: { role: true, region: true, leftAt: true },
  })
  if (!person || person.leftAt) return { kind: 'anonymous' }
  const role = person.role.toLowerCase() as StaffRole
  return { kind: 'administrator', id, sessionId, role, rank: rankOf(role), region: person.region }
}

/** Who holds this door's token now: the session row is asked every time, so an ended session ends everywhere at once. */
export async function actorOfToken(door: DoorName, token: string | undefined, now: Date): Promise<Actor> {
  const sessionId = await sessionIdOf(door, token)
  const session = sessionId ? await liveSession(door, sessionId, now) : null
  if (!session) return { kind: 'anonymous' }
  if (door === 'operator') return operatorWithRoles(session.personId, session.id, now)
  if (door === 'administrator') return administrator(session.personId, session.id)
  return { kind: 'subscriber', id: session.personId, sessionId: session.id }
}
