import 'server-only'
import type { z } from 'zod'
import { actorIdOf } from '@/lib/platform/actor'
import { addDays, platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { Refusal } from '@/lib/platform/refusal'
import { FIGURE_NAMES, type FigureName, historyWith, isFigureName, listPlanned, shapeOf } from '@/lib/rulebook'
import {
  type EntryView,
  type FigureSummary,
  type FigureView,
  GetFigureInput,
  NothingInput,
  WhatIfInput,
} from './contract'
import { mayPlan, mayReadPolicy } from './policy'
import { reachOf, requirePlanned } from './what-if'

/** The rules' group that a source names first: ACC of "ACC-4". */
const areaOf = (source: string): string => /^[A-Z]+/.exec(source)?.[0] ?? ''

const areaOfFigure = (name: FigureName): string => areaOf(historyWith(name, [])[0]?.source ?? '')

type Asked = Pick<FigureView, 'asked' | 'issue'>

/** What the address bar asks about: what it would do, or what is wrong with it. */
async function askedOf(
  tx: Tx,
  input: z.output<typeof GetFigureInput>,
  { name, now }: { name: FigureName; now: Date },
): Promise<Asked> {
  if (!input.value) return { asked: null, issue: null }
  const parsed = WhatIfInput.safeParse({ ...input, figure: name })
  const first = parsed.success ? null : parsed.error.issues[0]?.path[0]
  if (!parsed.success)
    return {
      asked: null,
      issue: first === 'from' ? { path: 'from', code: 'day_not_ahead' } : { path: 'value', code: 'value_unfit' },
    }
  try {
    return { asked: await reachOf(tx, requirePlanned(parsed.data, now), now), issue: null }
  } catch (error) {
    const issue = error instanceof Refusal ? error.issues[0] : undefined
    if (!issue) throw error
    return { asked: null, issue: { path: issue.path as 'from' | 'value', code: issue.code.split('.')[1] ?? '' } }
  }
}

/** Every figure of the rulebook with its value today and the next one planned. */
export const listFigures = defineQuery({
  name: 'policy-console.list-figures',
  input: NothingInput,
  load: async ({ tx }) => ({ planned: (await listPlanned(tx)).filter(({ withdrawnAt }) => !withdrawnAt) }),
  may: mayReadPolicy,
  async run({ subject: { planned }, ctx }): Promise<FigureSummary[]> {
    const today = platformDay(ctx.now)
    return FIGURE_NAMES.map((name) => {
      const own = planned.filter(({ figure }) => figure === name)
      const entry = historyWith(name, own).findLast(({ from }) => from <= today)
      return {
        name,
        shape: shapeOf(name),
        value: entry?.value ?? null,
        from: entry?.from ?? '',
        source: entry?.source ?? '',
        area: areaOfFigure(name),
        next: own.find(({ from }) => from > today)?.from ?? null,
      }
    })
  },
})

/** One figure: its history with sources, what is planned and whom that touches, what was withdrawn. */
export const getFigure = defineQuery({
  name: 'policy-console.get-figure',
  input: GetFigureInput,
  load: async ({ input, tx }) =>
    isFigureName(input.figure) ? { name: input.figure, rows: await listPlanned(tx, input.figure) } : null,
  may: mayReadPolicy,
  async run({ input, subject: { name, rows }, ctx, tx }): Promise<FigureView> {
    const today = platformDay(ctx.now)
    const held = rows.filter(({ withdrawnAt }) => !withdrawnAt)
    const history = historyWith(name, held)
    const current = history.findLast(({ from }) => from <= today)
    const entries = history.map((entry): EntryView => {
      const row = held.find(({ from, reason }) => from === entry.from && reason === entry.source)
      return {
        ...entry,
        state: entry === current ? 'current' : entry.from > today ? 'coming' : 'past',
        planned: row ? { id: row.id, by: row.createdBy, at: row.createdAt.toISOString() } : null,
      }
    })
    const plans: FigureView['plans'] = []
    for (const row of held.filter(({ from }) => from > today))
      plans.push({
        ...(await reachOf(tx, { figure: name, from: row.from, value: row.value }, ctx.now)),
        entryId: row.id,
        reason: row.reason,
      })
    return {
      name,
      shape: shapeOf(name),
      area: areaOfFigure(name),
      value: current?.value ?? null,
      firstDay: addDays(today, 1),
      entries,
      withdrawn: rows.flatMap(({ from, value, reason, withdrawnAt, withdrawnReason }) =>
        withdrawnAt
          ? [{ from, value, reason, withdrawnAt: withdrawnAt.toISOString(), withdrawnReason: withdrawnReason ?? '' }]
          : [],
      ),
      plans,
      ...(await askedOf(tx, input, { name, now: ctx.now })),
      mayPlan: actorIdOf(ctx.actor) !== null && mayPlan(ctx.actor).kind === 'allow',
    }
  },
})
