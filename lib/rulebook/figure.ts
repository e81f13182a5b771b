import type { z } from 'zod'
import { type Day, platformDay } from '@/lib/platform/calendar'
import type { Entry, FigureDefinition } from './entry'
import { FIGURES } from './figures'

export type FigureName = keyof typeof FIGURES
export type FigureValue<N extends FigureName> = z.output<(typeof FIGURES)[N]['value']>

/** Entries that a supervisor scheduled, by figure; they come after the code's own and win on the same day. */
export type ScheduledEntries = ReadonlyMap<FigureName, readonly Entry[]>

// Held by the process, not by the module: the front and Next's bundle load this file twice and must see the same figures.
const held = globalThis as { xintaiRulebook?: ScheduledEntries }

/** Puts the scheduled entries in force for this process; called by the loader and by tests. */
export function useScheduledEntries(entries: ScheduledEntries): void {
  held.xintaiRulebook = entries
}

/**
 * The value of a figure that is in force on a platform day (or at an instant); with `who`, that cell of a figure that is a table.
 * Throws a RangeError for a day before the figure's first entry.
 */
export function figure<N extends FigureName>(name: N, when: Day | Date): FigureValue<N>
export function figure<N extends FigureName, W extends keyof FigureValue<N>>(
  name: N,
  when: Day | Date,
  who: W,
): FigureValue<N>[W]
export function figure<N extends FigureName>(name: N, when: Day | Date, who?: keyof FigureValue<N>): unknown {
  const value = entryOf(name, when).value as FigureValue<N>
  return who === undefined ? value : value[who]
}

/** The entry in force on a day, with the date it holds from and its source. */
export function entryOf(name: FigureName, when: Day | Date): Entry {
  const day = typeof when === 'string' ? when : platformDay(when)
  const found = historyOf(name).findLast((entry) => entry.from <= day)
  if (!found) throw new RangeError(`figure ${name} has no value on ${day}`)
  return found
}

/** Every value a figure had, has and is going to have, oldest first. */
export function historyOf(name: FigureName): readonly Entry[] {
  const definition: FigureDefinition = FIGURES[name]
  const later = held.xintaiRulebook?.get(name)
  if (!later?.length) return definition.entries
  return [...definition.entries, ...later].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** The same with the planned entries as they are given, for who reads them from the database and not from this process's memory. */
export function historyWith(
  name: FigureName,
  planned: readonly { from: Day; value: unknown; reason: string }[],
): readonly Entry[] {
  const definition: FigureDefinition = FIGURES[name]
  const later = planned.map(({ from, value, reason }) => ({ from, value, source: reason }))
  return [...definition.entries, ...later].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(FIGURES, name)
}

/** A value of the figure's own shape, or null when what was written down does not fit it. */
export function fittingValue(name: FigureName, value: unknown): { value: unknown } | null {
  const parsed = FIGURES[name].value.safeParse(value)
  return parsed.success ? { value: parsed.data } : null
}
