import 'server-only'
import { changeState, releaseName } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { log } from '@/lib/platform/log'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { beginErasure, continueErasure } from './begin-erasure'
import { EndingInput } from './contract'
import { erasuresOpen } from './erasure-store'
import { maySweep } from './policy'
import { noticesDue } from './rules'
import * as store from './store'
import { tellOperators } from './tell'

/** Ends a frozen account whose time is over; counted against its coming back. */
export const endFrozen = defineUseCase({
  name: 'lifecycle.end-frozen',
  input: EndingInput,
  load: ({ input, tx }) => store.findEndingById(tx, input.endingId),
  may: maySweep,
  async run({ subject: ending, ctx, tx }): Promise<boolean> {
    if (!(await store.markEnded(tx, ending.id, ctx.now))) return false
    if (!(await changeState(tx, ending.accountId, { from: 'FROZEN', to: 'ENDED' }))) return false
    await tellOperators(tx, ending, { kind: 'account_ended', causeKey: `ended:${ending.id}` }, ctx.now)
    return true
  },
})

/** Reminds everyone who works on a frozen account that its end is near. */
export const remindOfEnd = defineUseCase({
  name: 'lifecycle.remind-of-end',
  input: EndingInput,
  load: ({ input, tx }) => store.findEndingById(tx, input.endingId),
  may: maySweep,
  async run({ subject: ending, ctx, tx }): Promise<void> {
    for (const days of noticesDue(ending.endsAt, ctx.now)) {
      await tellOperators(tx, ending, { kind: 'account_ending_soon', causeKey: `ending:${ending.id}:${days}` }, ctx.now)
    }
  },
})

/** Lets others take the name of an ended account when its protection is over. */
export const freeName = defineUseCase({
  name: 'lifecycle.free-name',
  input: EndingInput,
  load: ({ input, tx }) => store.findEndingById(tx, input.endingId),
  may: maySweep,
  async run({ subject: ending, ctx, tx }): Promise<void> {
    if (await store.markNameFreed(tx, ending.id, ctx.now)) await releaseName(tx, ending.accountId)
  },
})

// One that fails must not keep the others waiting; the next sweep tries it again.
async function each<T>(rows: readonly T[], deed: (row: T) => Promise<unknown>): Promise<void> {
  for (const row of rows) {
    await deed(row).catch((error: unknown) => log.error({ err: error, row }, 'an ending was not taken further'))
  }
}

/** Takes every ending as far as its dates say: notices, ends, erasures, names. A sweep: late or twice changes nothing. */
export async function advanceEndings(ctx: Ctx): Promise<void> {
  const furthest = Math.max(0, ...figure('closingNoticeDays', ctx.now))
  const soon = startOfDay(addDays(platformDay(ctx.now), furthest + 2))
  await each(await store.endingsDue(ctx.now), ({ id }) => execute(endFrozen, ctx, { endingId: id }))
  await each(await store.endingsRunning(ctx.now, soon), ({ id }) => execute(remindOfEnd, ctx, { endingId: id }))
  await each(await store.erasuresDue(ctx.now), ({ accountId }) => execute(beginErasure, ctx, { accountId }))
  await each(await erasuresOpen(), ({ accountId }) => execute(continueErasure, ctx, { accountId }))
  await each(await store.namesDue(ctx.now), ({ id }) => execute(freeName, ctx, { endingId: id }))
}
