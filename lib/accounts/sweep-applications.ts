import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { emit } from '@/lib/platform/events'
import { PLATFORM_ID } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { dropProofs } from '@/lib/proofs'
import { figure } from '@/lib/rulebook'
import { ApplicationInput } from './application-contract'
import * as applications from './application-store'
import { applicationLate } from './events'
import { maySweep } from './policy'
import { forgottenOn, isLate } from './rules'
import * as sweeps from './sweep-store'

const BATCH = 100
const worker = { kind: 'system', id: PLATFORM_ID }

/** Marks one registration whose window has passed, and has its applicant told; a second run does nothing. */
export const markLate = defineUseCase({
  name: 'accounts.mark-late',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: maySweep,
  async run({ subject: seen, ctx, tx }): Promise<boolean> {
    const { now, requestId } = ctx
    if (seen.dueOn === null || !isLate(now, seen.dueOn) || !(await sweeps.markLate(tx, seen.id, now))) return false
    await applications.insertStep(tx, { applicationId: seen.id, what: 'late', actor: worker, now })
    const { id: applicationId, accountId, operatorId, dueOn } = seen
    const facts = { applicationId, accountId: accountId ?? '', operatorId, accountName: seen.answers.name ?? '', dueOn }
    await emit(tx, applicationLate, facts, { now, requestId, ownerId: accountId })
    await wake(tx, ['administrators', `operator:${operatorId}`], 'applications', applicationId)
    return true
  },
})

/** Forgets one draft that lay untouched too long: its answers go at once, its files by their job. */
export const forgetDraft = defineUseCase({
  name: 'accounts.forget-draft',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: maySweep,
  async run({ subject: seen, ctx: { now }, tx }): Promise<boolean> {
    if (platformDay(now) < forgottenOn(seen.changedAt, now)) return false
    if (!(await sweeps.markForgotten(tx, seen, now))) return false
    await dropProofs(tx, { applicationId: seen.id }, now)
    await applications.insertStep(tx, { applicationId: seen.id, what: 'forgotten', actor: worker, now })
    return true
  },
})

/** Runs one use-case over many registrations; one that fails must not keep the others waiting. */
async function each(ctx: Ctx, useCase: typeof markLate, found: readonly { id: string }[]): Promise<number> {
  let done = 0
  for (const { id: applicationId } of found) {
    try {
      if (await execute(useCase, ctx, { applicationId })) done += 1
    } catch (error) {
      log.error({ err: error, applicationId, useCase: useCase.name }, 'a registration could not be swept')
    }
  }
  return done
}

/** The worker's sweep over promised windows that were not kept (ACC-6). Returns how many were marked. */
export const markLateApplications = async (ctx: Ctx): Promise<number> =>
  each(ctx, markLate, await sweeps.overdue(platformDay(ctx.now), BATCH))

/** The worker's sweep over drafts that nobody finishes. Returns how many were forgotten. */
export async function forgetDrafts(ctx: Ctx): Promise<number> {
  const last = addDays(platformDay(ctx.now), 1 - figure('draftKeptDays', ctx.now))
  return each(ctx, forgetDraft, await sweeps.untouched(startOfDay(last), BATCH))
}
