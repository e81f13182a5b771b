import 'server-only'
import { alone } from '@/lib/platform/alone'
import type { Tx } from '@/lib/platform/db'
import type { SuspensionSpan } from '@/lib/platform/suspensions'
import { InstallationFacts } from './contract'

const HISTORY = 100

export interface FactsRow {
  version: number
  facts: InstallationFacts
  reason: string
  setBy: string
  setAt: Date
}

/** Every version of the platform's facts, the latest first. */
export async function listFacts(tx: Tx): Promise<FactsRow[]> {
  const rows = await tx.installationFacts.findMany({
    orderBy: { version: 'desc' },
    select: { version: true, facts: true, reason: true, setBy: true, setAt: true },
    take: HISTORY,
  })
  return rows.map((row) => ({ ...row, facts: InstallationFacts.parse(row.facts) }))
}

/** Writes the version after the one that was seen; false when a colleague did so first (counted by its number). */
export async function insertFacts(tx: Tx, row: FactsRow): Promise<boolean> {
  const { count } = await tx.installationFacts.createMany({ data: [row], skipDuplicates: true })
  return count === 1
}

/** Names of members of staff, for those who look at what they did. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await tx.administrator.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
    take: 500,
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? '–'
}

/** What a process keeps in memory. Not by the client: the front asks too, and the client in its process is Next's. */
export async function heldNow(): Promise<{ facts: InstallationFacts | null; spans: SuspensionSpan[] }> {
  const [facts, spans] = await Promise.all([
    alone<{ facts: unknown }>('SELECT facts FROM installation_facts ORDER BY version DESC LIMIT 1', []),
    alone<SuspensionSpan>(
      'SELECT id::text, name, use_cases AS "useCases", "from", until, reason FROM suspension WHERE ended_at IS NULL',
      [],
    ),
  ])
  return { facts: facts[0] ? InstallationFacts.parse(facts[0].facts) : null, spans }
}
