import 'server-only'
import { verifyStaffCode } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { PLATFORM_ID } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { findPlanned, insertPlanned, isFigureName, withdrawPlanned } from '@/lib/rulebook'
import { PlanEntryInput, WithdrawEntryInput } from './contract'
import { mayPlan } from './policy'
import { reachOf, requirePlanned } from './what-if'

/** The supervisor's second factor (AUTH-3); the command line is the host's own hand and has none. */
export const requireCode = (tx: Tx, ctx: Ctx, code: string | undefined): Promise<void> =>
  ctx.actor.kind === 'system' ? Promise.resolve() : verifyStaffCode(tx, ctx, code)

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Plans a figure's value for a day to come; from then on it holds in every process, without a release. */
export const planEntry = defineUseCase({
  name: 'policy-console.plan-entry',
  input: PlanEntryInput,
  load: async ({ input }) => (isFigureName(input.figure) ? {} : null),
  may: mayPlan,
  async run({ input, ctx, tx }) {
    const planned = requirePlanned(input, ctx.now)
    const reach = await reachOf(tx, planned, ctx.now)
    if (isSame(reach.before, reach.after)) throw refuseField('value', 'policy_console.same_value')
    await requireCode(tx, ctx, input.code)
    const entryId = await insertPlanned(tx, {
      ...planned,
      reason: input.reason,
      createdBy: actorIdOf(ctx.actor) ?? PLATFORM_ID,
      createdAt: ctx.now,
    })
    if (!entryId) throw refuse('conflict', 'policy_console.day_taken', { from: planned.from })
    return { entryId, ...reach }
  },
  logOf: ({ view }) => ({ targetId: view.entryId }),
})

/** Withdraws a planned value before its day; the row stays with the reason. */
export const withdrawEntry = defineUseCase({
  name: 'policy-console.withdraw-entry',
  input: WithdrawEntryInput,
  load: ({ input, tx }) => findPlanned(tx, input.entryId),
  may: mayPlan,
  async run({ input, subject: { from, figure, withdrawnAt }, ctx, tx }) {
    const day = platformDay(ctx.now)
    if (withdrawnAt) throw refuse('conflict', 'policy_console.withdrawn_before')
    if (from <= day) throw refuse('conflict', 'policy_console.in_force', { from })
    await requireCode(tx, ctx, input.code)
    const by = actorIdOf(ctx.actor) ?? PLATFORM_ID
    const isWithdrawn = await withdrawPlanned(tx, { id: input.entryId, day, by, at: ctx.now, reason: input.reason })
    if (!isWithdrawn) throw refuse('conflict', 'policy_console.withdrawn_before')
    return { figure, from }
  },
  logOf: ({ input }) => ({ targetId: input.entryId }),
})
