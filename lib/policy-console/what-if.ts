import 'server-only'
import { type Day, platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { refuseField } from '@/lib/platform/refusal'
import { defineQuery } from '@/lib/platform/use-case'
import { type FigureName, fittingValue, historyWith, isFigureName, listPlanned } from '@/lib/rulebook'
import { type Touched, WhatIfInput, type WhatIfView } from './contract'
import type { Change } from './effect'
import { mayReadPolicy } from './policy'
import { EFFECTS, missingPartOf, reachOfFigure } from './reach'

interface Planned {
  figure: FigureName
  from: Day
  value: unknown
}

/** Whom a value would touch from a day on, counted now by the domains that hold the rows; says so where nothing stored is touched. */
export async function reachOf(tx: Tx, { figure, from, value: after }: Planned, now: Date): Promise<WhatIfView> {
  const planned = (await listPlanned(tx, figure)).filter(({ withdrawnAt }) => !withdrawnAt)
  // The value of the day before, which the new one takes the place of; a figure may have had none yet.
  const before = historyWith(figure, planned).findLast((entry) => entry.from < from)?.value ?? null
  const effect = EFFECTS[figure] as ((change: Change<FigureName>) => Promise<Touched[]>) | undefined
  const view = { figure, from, before, after, missing: missingPartOf(figure) }
  if (!effect || before === null) return { ...view, reach: reachOfFigure(figure), touched: [] }
  const change = { tx, before, after, from, now } as Change<FigureName>
  return { ...view, reach: 'counted', touched: await effect(change) }
}

/** A figure, and a value of its shape for a day to come; refuses beside the field what is not. */
export function requirePlanned(input: { figure: string; from: Day; value: unknown }, now: Date): Planned {
  if (!isFigureName(input.figure)) throw refuseField('figure', 'policy_console.no_such_figure')
  const fit = fittingValue(input.figure, input.value)
  if (!fit) throw refuseField('value', 'policy_console.value_unfit')
  if (input.from <= platformDay(now)) throw refuseField('from', 'policy_console.day_not_ahead')
  return { figure: input.figure, from: input.from, value: fit.value }
}

/** What a planned value would do, before it is planned (rules: rulebook of the house). */
export const getWhatIf = defineQuery({
  name: 'policy-console.what-if',
  input: WhatIfInput,
  load: async ({ input }) => (isFigureName(input.figure) ? {} : null),
  may: mayReadPolicy,
  run: ({ input, ctx, tx }): Promise<WhatIfView> => reachOf(tx, requirePlanned(input, ctx.now), ctx.now),
})
