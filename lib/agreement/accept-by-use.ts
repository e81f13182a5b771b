import type { Ctx } from '@/lib/platform/actor'
import type { Hold } from '@/lib/platform/before-deed'
import { type Day, platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { acceptancesOwed } from './accept'
import { doorOf } from './policy'
import * as store from './store'

/**
 * What is no use of the platform in the sense of AGR-2: signing in and guarding one's own sign-in, reading what one was told, deciding
 * about the documents, and the way out. Nobody accepts by leaving.
 */
const NOT_USE = [
  'agreement.',
  'identity.',
  'notifications.',
  'lifecycle.',
  'archive.',
  'personal-data.',
  'members.leave',
]

// Held by the process, not by the module: who owes nothing today need not be asked about again today. Versions change with the day only.
const held = globalThis as { xintaiAccepted?: Map<string, Day> }
const MOST = 50_000

function clearOn(key: string, day: Day): boolean {
  return held.xintaiAccepted?.get(key) === day
}

function keepClear(key: string, day: Day): void {
  const map = (held.xintaiAccepted ??= new Map())
  if (map.size >= MOST) map.clear()
  map.set(key, day)
}

/**
 * Going on using the platform after a version's day of effect counts as acceptance (AGR-2): kept with the first deed, in its transaction.
 * Who refused the version is held back instead, except on the way out. Stands before every deed of the web process.
 */
export async function acceptByUse(tx: Tx, { actor, now, address }: Ctx, deed: string): Promise<Hold | null> {
  const door = doorOf(actor)
  if (!door || !('id' in actor) || NOT_USE.some((prefix) => deed.startsWith(prefix))) return null
  const [who, day] = [{ door, personId: actor.id }, platformDay(now)]
  const key = `${door}:${actor.id}`
  if (clearOn(key, day)) return null

  const owed = await acceptancesOwed(tx, now, who)
  if (owed.length === 0) {
    keepClear(key, day)
    return null
  }
  const refusals = await store.listRefusals(tx, who)
  const refused = owed.find((one) =>
    refusals.some(({ document, version }) => document === one.document && version === one.version),
  )
  if (refused) {
    const facts = { document: refused.document.replaceAll('-', '_'), version: refused.version, from: refused.from }
    return { kind: 'forbidden', code: 'agreement.version_refused', facts }
  }
  await store.insertAcceptances(tx, { ...who, documents: owed, way: 'CONTINUED_USE', now, address })
  return null
}

/** Forgets who owes nothing; for tests. */
export const forgetAccepted = (): void => held.xintaiAccepted?.clear()
