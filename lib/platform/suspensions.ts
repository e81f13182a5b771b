import type { Actor, Ctx, Locale } from './actor'
import type { Tx } from './db'
import { refuse } from './refusal'

/** A span of time in which some use-cases are refused to everyone, and why, in each language. */
export interface SuspensionSpan {
  id: string
  name: string
  useCases: readonly string[]
  from: Date
  until: Date | null
  reason: Readonly<Record<Locale, string>>
}

// Held by the process, not by the module, as the rulebook's entries are. Null while nobody watches: then the table is asked.
const held = globalThis as { xintaiSuspensions?: readonly SuspensionSpan[] | null }

/** Puts the spans in force for this process; null when they cannot be known from memory. */
export function useSuspensions(spans: readonly SuspensionSpan[] | null): void {
  held.xintaiSuspensions = spans
}

const holds = (span: SuspensionSpan, now: Date) => span.from <= now && (span.until === null || span.until > now)

/** The spans that are in force at an instant. */
export async function suspensionsAt(tx: Tx, now: Date): Promise<SuspensionSpan[]> {
  const spans = held.xintaiSuspensions ?? (await unended(tx))
  return spans.filter((span) => holds(span, now))
}

const unended = (tx: Tx) =>
  tx.$queryRaw<SuspensionSpan[]>`
    SELECT id::text, name, use_cases AS "useCases", "from", until, reason FROM suspension WHERE ended_at IS NULL`

// What people decided before goes on: a suspension stops new deeds, not the worker.
const isExempt = (actor: Actor) => actor.kind === 'system' || actor.kind === 'administrator'

/** Refuses a use-case that is suspended for everyone now, with the reason and the end (AGR-4). */
export async function refuseIfSuspended(tx: Tx, ctx: Ctx, useCase: string): Promise<void> {
  if (isExempt(ctx.actor)) return
  const found = (await suspensionsAt(tx, ctx.now)).find(({ useCases }) => useCases.includes(useCase))
  if (!found) return
  const facts = { reason: found.reason[ctx.locale], notice: `/notices/${found.id}` }
  if (found.until) throw refuse('unavailable', 'common.suspended_until', { ...facts, until: found.until.toISOString() })
  throw refuse('unavailable', 'common.suspended', facts)
}
