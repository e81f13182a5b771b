import type { Day } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import type { FigureName, FigureValue } from '@/lib/rulebook'
import type { Touched } from './contract'

/** A figure that goes from one value to another on a day, asked about now. */
export interface Change<N extends FigureName> {
  tx: Tx
  before: FigureValue<N>
  after: FigureValue<N>
  from: Day
  now: Date
}

/** Counts whom a change would touch, by questions to the domains that hold the rows. */
export type Effect<N extends FigureName> = (change: Change<N>) => Promise<Touched[]>
export type Effects = { [N in FigureName]?: Effect<N> }
