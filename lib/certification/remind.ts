import { z } from 'zod'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { allow, hidden } from '@/lib/platform/verdict'
import { figure } from '@/lib/rulebook'
import { certificationEnding, certificationLapsed } from './events'
import { remindersDue, spanAt } from './rules'
import * as store from './standing-store'

const BATCH = 200

/** Reminds of one certification's end, or tells its lapse: each once, however often it runs (CERT-2). */
export const announceEnd = defineUseCase({
  name: 'certification.announce-end',
  input: z.object({ certificationId: z.uuid() }),
  load: ({ input, tx }) => store.findTerm(tx, input.certificationId),
  may: (actor) => (actor.kind === 'system' ? allow() : hidden()),
  async run({ subject: term, ctx, tx }): Promise<boolean> {
    const { id, accountId, until, endedAt } = term
    if (endedAt !== null) return false
    const isOver = until <= ctx.now
    // A term that is followed by the next one neither needs a reminder nor lapses.
    if (await store.isFollowed(tx, term)) return isOver ? store.noteReminder(tx, id, 0, ctx.now) : false

    const due = isOver ? [0] : remindersDue(until, ctx.now)
    const fresh: number[] = []
    for (const days of due) if (await store.noteReminder(tx, id, days, ctx.now)) fresh.push(days)
    // After a standstill several may be due: the most urgent one says it all.
    const [days] = fresh
    if (days === undefined) return false
    const facts = { accountId, certificationId: id, until: until.toISOString() }
    const at = { ...ctx, ownerId: accountId }
    if (days > 0) await emit(tx, certificationEnding, { ...facts, days }, at)
    // Certified anew since, without a renewal in time: the old end is no news.
    else if (!spanAt(await store.termsOf(tx, accountId), ctx.now)) await emit(tx, certificationLapsed, facts, at)
    await wake(tx, [`account:${accountId}`], 'certification', accountId)
    return true
  },
})

/** Looks for certifications that end soon or have ended; the worker's sweep. Returns how many were told of. */
export async function announceEnds(ctx: Ctx): Promise<number> {
  const ahead = Math.max(...figure('certificationReminderDays', ctx.now))
  const until = startOfDay(addDays(platformDay(ctx.now), ahead + 1))
  let told = 0
  for (const { id } of await store.endingTerms({ until, take: BATCH })) {
    try {
      if (await execute(announceEnd, ctx, { certificationId: id })) told += 1
    } catch (error) {
      // One that fails must not keep the others waiting; the next sweep tries it again.
      log.error({ err: error, certificationId: id }, 'end of a certification not told')
    }
  }
  return told
}
