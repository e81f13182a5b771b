import type { DueCounts } from '@/lib/accounts/contract'
import { actorIdOf, isStaff } from '@/lib/platform/actor'
import { addDays, addWorkingDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { CountCasesInput, ListQueueInput, type QueueView } from './contract'
import { maySeeCases } from './policy'
import * as queue from './queue-store'
import { clausesOf, headsOf } from './report-store'
import { severityNumber } from './rules'
import { labelOf, labelsOf, queueRow, titleOf } from './views'

const PAGE = 30

/** What waits for a decision, by when it is due (MOD-3). Its time runs in hours, so what is late today is late. */
export const countCases = defineQuery({
  name: 'moderation.count-cases',
  input: CountCasesInput,
  load: () => Promise.resolve({}),
  may: maySeeCases,
  async run({ ctx: { now }, tx }): Promise<DueCounts> {
    const day = platformDay(now)
    const [tomorrow, later] = [startOfDay(addDays(day, 1)), startOfDay(addDays(addWorkingDays(day, 2), 1))]
    const [late, today, soon, rest] = await Promise.all([
      queue.countDueBetween(tx, undefined, now),
      queue.countDueBetween(tx, now, tomorrow),
      queue.countDueBetween(tx, tomorrow, later),
      queue.countDueBetween(tx, later, undefined),
    ])
    return { late, today, soon, later: rest }
  },
})

/** The cases that wait, gravest first (MOD-3), or those that were decided. */
export const listQueue = defineQuery({
  name: 'moderation.list-queue',
  input: ListQueueInput,
  load: () => Promise.resolve({}),
  may: maySeeCases,
  async run({ input, ctx, tx }): Promise<QueueView> {
    const me = actorIdOf(ctx.actor) ?? ''
    const severity = input.severity && severityNumber(input.severity)
    const found = await queue.listCases(tx, {
      show: input.show,
      kind: input.kind,
      severity,
      after: input.after,
      me,
      now: ctx.now,
      take: PAGE + 1,
    })
    const page = found.slice(0, PAGE)
    const ids = page.map(({ id }) => id)
    const [heads, clauses, labels, staff, counts] = await Promise.all([
      headsOf(tx, ids),
      clausesOf(tx, ids),
      labelsOf(
        tx,
        page.map(({ accountId }) => accountId),
        ctx.now,
      ),
      queue.staffNames(
        tx,
        page.map(({ claimedBy }) => claimedBy),
      ),
      queue.countCases(tx, me, ctx.now),
    ])
    const rows = page.map((row) =>
      queueRow(row, {
        account: labelOf(labels, row.accountId),
        title: titleOf(heads.get(row.id)),
        clauses: clauses.get(row.id) ?? [],
        staff,
        me,
        now: ctx.now,
      }),
    )
    const next = found.length > PAGE ? (page.at(-1)?.id ?? null) : null
    return { rows, next, counts, mayClaim: isStaff(ctx.actor, ['moderator']) }
  },
})
