import type { z } from 'zod'
import type { Day } from '@/lib/platform/calendar'

/** One value of a figure, from a day on, and the rule or decision that it comes from. */
export interface Entry<V = unknown> {
  from: Day
  value: V
  source: string
}

/** A figure: the shape of its values, and its past, oldest first. */
export interface FigureDefinition<V = unknown> {
  value: z.ZodType<V>
  entries: readonly Entry<V>[]
}

/** The day the platform opened, from which undated rules hold (ACC-4). */
export const OPENING_DAY: Day = '2012-08-18'

export const defineFigure = <V>(value: z.ZodType<V>, entries: readonly Entry<V>[]): FigureDefinition<V> => ({
  value,
  entries,
})

/** A figure that has had one value since the platform opened. */
export const sinceOpening = <V>(value: z.ZodType<V>, held: V, source: string): FigureDefinition<V> =>
  defineFigure(value, [{ from: OPENING_DAY, value: held, source }])
