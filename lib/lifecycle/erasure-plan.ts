/** One table as the database's own catalogue describes it. */
export interface CatalogueTable {
  name: string
  /** The column that says whose row it is, if it has one. */
  owner: string | null
  keys: readonly string[]
  /** The column that names a stored file, if it has one. */
  file: string | null
}
export interface CatalogueLink {
  child: string
  columns: readonly string[]
  parent: string
  parentColumns: readonly string[]
}

/** One table to erase from: which rows are the account's, as a condition in which $1 is the account's id. */
export interface ErasureStep {
  table: CatalogueTable
  condition: string
}

/**
 * What stays when an account is erased, with the rule that keeps it (AUTH-5, MOD-8). A table that is not named here and holds
 * rows of an account is erased, also one that a later version adds.
 */
export const KEPT: Readonly<Record<string, string>> = {
  account: 'ACC-7',
  handle: 'ACC-7',
  ending: 'DATA-3',
  erasure: 'DATA-3',
  moderation_case: 'MOD-8',
  report: 'MOD-8',
  decision: 'MOD-8',
  penalty: 'MOD-8',
  removal: 'MOD-8',
  notice: 'MOD-6',
  recall: 'ACC-15',
  certification_bar: 'CERT-4',
  payment: 'AUTH-5',
  refund: 'AUTH-5',
}

/** The erasure's own list of files still to go; it is empty at its end. */
const WORK = 'erasable_file'

/**
 * The tables to erase from, children before parents: each that names its owner, and each that hangs on one of these by a
 * foreign key. Throws when a kept table hangs on one that would go, since then the database would refuse half-way.
 */
export function erasureSteps(tables: readonly CatalogueTable[], links: readonly CatalogueLink[]): ErasureStep[] {
  const known = new Map(tables.map((table) => [table.name, table]))
  const going = new Map<string, ErasureStep>()
  for (const table of tables) {
    if (table.owner && !(table.name in KEPT) && table.name !== WORK) {
      going.set(table.name, { table, condition: `${quoted(table.owner)} = $1::uuid` })
    }
  }
  for (let grew = true; grew;) {
    grew = false
    for (const link of links) {
      const parent = going.get(link.parent)
      const table = known.get(link.child)
      if (!parent || !table || going.has(link.child)) continue
      if (link.child in KEPT) throw new Error(`${link.child} is kept but hangs on ${link.parent}, which is erased`)
      const inside = `SELECT ${columns(link.parentColumns)} FROM ${quoted(link.parent)} WHERE ${parent.condition}`
      going.set(link.child, { table, condition: `(${columns(link.columns)}) IN (${inside})` })
      grew = true
    }
  }
  return childrenFirst([...going.values()], links)
}

function childrenFirst(steps: readonly ErasureStep[], links: readonly CatalogueLink[]): ErasureStep[] {
  const left = new Map([...steps].sort((a, b) => (a.table.name < b.table.name ? -1 : 1)).map((s) => [s.table.name, s]))
  const ordered: ErasureStep[] = []
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ table }) => !links.some(({ child, parent }) => parent === table.name && child !== parent && left.has(child)),
    )
    if (free.length === 0) throw new Error(`foreign keys in a circle: ${[...left.keys()].join(', ')}`)
    for (const step of free) left.delete(step.table.name)
    ordered.push(...free)
  }
  return ordered
}

const columns = (names: readonly string[]) => names.map(quoted).join(', ')
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
