import type { StaffRole } from '@/lib/platform/actor'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { OpenDoor, StaffMark } from './contract'
import { join } from './join'
import { hashPassword } from './secrets'
import { endSessions } from './session-store'
import * as store from './store'

interface Newcomer {
  email: string
  name: string
  locale: string
  now: Date
  password?: string
  /** Instead of a password, where many share one: its hash, made once. */
  passwordHash?: string
}

/** Makes an operator or a subscriber as a first sign-in does, without one; for the command line and the demonstration. */
export async function addPerson(
  tx: Tx,
  door: OpenDoor,
  { now, password, passwordHash, ...person }: Newcomer,
): Promise<string> {
  const kept = passwordHash ?? (password ? await hashPassword(password) : undefined)
  const data = { ...person, door, id: newId(now), createdAt: now, passwordHash: kept }
  const made = await join(tx, { now, address: '' }, data)
  return made.id
}

/** Makes a member of staff with their authenticator's secret (base32); for the command line and the demonstration. */
export async function addAdministrator(
  tx: Tx,
  {
    now,
    password,
    passwordHash,
    totpSecret,
    role,
    ...person
  }: Newcomer & { role: StaffRole; region?: string; totpSecret: string },
): Promise<string> {
  const kept = passwordHash ?? (await hashPassword(password ?? ''))
  const data = { ...person, id: newId(now), createdAt: now, passwordHash: kept, totpSecret: seal('totp', totpSecret) }
  return store.insertAdministrator(tx, { ...data, role: role.toUpperCase() as Uppercase<StaffRole> })
}

export interface OperatorBrief {
  id: string
  name: string
  email: string | null
}

/** The operator who signs in with this address, or null. */
export const operatorByEmail = async (tx: Tx, email: string): Promise<OperatorBrief | null> => {
  const found = await store.findPerson(tx, 'operator', { email })
  return found && { id: found.id, name: found.name, email: found.email }
}

/** Several operators by id; those who are gone are left out. */
export const operatorsById = async (tx: Tx, ids: readonly string[]): Promise<Map<string, OperatorBrief>> =>
  new Map((await store.findOperators(tx, ids)).map((row) => [row.id, row]))

/** The marks of members of staff by id, also of those who left. */
export const staffMarks = async (tx: Tx, ids: readonly string[]): Promise<Map<string, StaffMark>> =>
  new Map(
    (await store.findStaffMarks(tx, ids)).map(({ id, role, number }) => [
      id,
      { role: role.toLowerCase() as StaffRole, number },
    ]),
  )

/** Ends every sign-in of these operators but the one that asks, at once and everywhere (ACC-9); tells how many. */
export async function endSessionsOf(
  tx: Tx,
  operatorIds: readonly string[],
  { but, now }: { but: string; now: Date },
): Promise<number> {
  let ended = 0
  for (const personId of operatorIds) ended += await endSessions(tx, 'operator', { personId, but, now })
  return ended
}
