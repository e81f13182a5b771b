import type { Ctx } from './actor'
import type { Tx } from './db'
import type { Facts, RefusalKind } from './refusal'

/** Why a deed is held back. Data, not an error: who looks may stand in another copy of the modules than who refuses. */
export interface Hold {
  kind: RefusalKind
  code: string
  facts: Facts
}
type Look = (tx: Tx, ctx: Ctx, deed: string) => Promise<Hold | null>

// Held by the process, not by the module: the front sets it up, and Next's copy of the pipeline asks it.
const held = globalThis as { xintaiBeforeDeeds?: Map<string, Look> }

/** Has `look` stand before every use-case of this process, in its transaction; a later one of the same name takes its place. */
export function beforeDeeds(name: string, look: Look): void {
  held.xintaiBeforeDeeds = (held.xintaiBeforeDeeds ?? new Map<string, Look>()).set(name, look)
}

/** What holds this deed back, or null. */
export async function holdOf(tx: Tx, ctx: Ctx, deed: string): Promise<Hold | null> {
  for (const look of held.xintaiBeforeDeeds?.values() ?? []) {
    const hold = await look(tx, ctx, deed)
    if (hold) return hold
  }
  return null
}
