import type { StaffRole } from '@/lib/platform/actor'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { OpenDoor } from './contract'
import { hashPassword } from './secrets'
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
  const made = await store.insertPerson(tx, door, { ...person, id: newId(now), createdAt: now, passwordHash: kept })
  return made.id
}

/** Makes a member of staff with their authenticator's secret (base32); for the command line and the demonstration. */
export async function addAdministrator(
  tx: Tx,
  { now, password, passwordHash, totpSecret, role, ...person }: Newcomer & { role: StaffRole; totpSecret: string },
): Promise<string> {
  const kept = passwordHash ?? (await hashPassword(password ?? ''))
  const data = { ...person, id: newId(now), createdAt: now, passwordHash: kept, totpSecret: seal('totp', totpSecret) }
  return store.insertAdministrator(tx, { ...data, role: role.toUpperCase() as Uppercase<StaffRole> })
}
