import { actorIdOf, isStaff } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { ListQueueInput, type QueueView } from './contract'
import { maySeeCases } from './policy'
import * as queue from './queue-store'
import { clausesOf, headsOf } from './report-store'
import { severityNumber } from './rules'
import { labelOf, labelsOf, queueRow, titleOf } from './views'

const PAGE = 30

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
