import { announce, type LiveEntry } from './announce'
import { afterCommit, type Tx } from './db'

/** Who is woken: `account:<id>` (its operators), `subscriber:<id>`, `follows:<account id>` (all who follow it, by one row), `administrators`, `public`. */
export type Audience =
  | `account:${string}`
  | `subscriber:${string}`
  | `follows:${string}`
  | `operator:${string}`
  | 'administrators'
  | 'public'

/**
 * Wakes live pages when the caller's transaction commits. Carries a topic and an id only: each page asks its own question again,
 * under its own rights. The rows commit with the deed, so that a browser that was away hears what it missed; the call that
 * wakes at once follows the commit, because PostgreSQL lets transactions that notify commit only one at a time.
 */
export async function wake(tx: Tx, audiences: readonly Audience[], topic: string, ref?: string): Promise<void> {
  const entries = await tx.$queryRaw<LiveEntry[]>`
    INSERT INTO live_entry (audience, topic, ref)
    SELECT audience, ${topic}, ${ref ?? null}::text FROM unnest(${[...audiences]}::text[]) AS audience
    RETURNING seq::text, audience, topic, ref`
  afterCommit(tx, () => announce(entries))
}
