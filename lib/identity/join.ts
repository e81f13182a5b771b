import { recordAcceptance } from '@/lib/agreement'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { OpenDoor } from './contract'
import { DOOR, insertPerson, type NewPerson, type Person } from './store'

/** A new person at a door: registering means accepting the documents in force, and the acceptance is kept (AGR-1). */
export async function join(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'address'>,
  { door, ...data }: NewPerson & { door: OpenDoor },
): Promise<Person> {
  const person = await insertPerson(tx, door, data)
  await recordAcceptance(tx, ctx, { door: DOOR[door], personId: person.id })
  return person
}
