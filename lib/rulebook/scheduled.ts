import type { Entry } from './entry'
import { type FigureName, fittingValue, isFigureName, type ScheduledEntries } from './figure'

interface Row {
  figure: string
  from: string
  value: unknown
  reason: string
}

/**
 * Sorts stored rows under their figures. Rows of a figure that this release does not know, or whose value does not fit its
 * shape, are handed back as `unfit`, so that one bad row cannot take every rule down with it.
 */
export function scheduledFrom(rows: readonly Row[]): { entries: ScheduledEntries; unfit: readonly Row[] } {
  const entries = new Map<FigureName, Entry[]>()
  const unfit: Row[] = []
  for (const row of rows) {
    const fit = isFigureName(row.figure) ? fittingValue(row.figure, row.value) : null
    if (!fit || !isFigureName(row.figure)) {
      unfit.push(row)
      continue
    }
    const list = entries.get(row.figure) ?? []
    entries.set(row.figure, [...list, { from: row.from, value: fit.value, source: row.reason }])
  }
  return { entries, unfit }
}
