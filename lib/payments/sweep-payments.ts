import type { Ctx } from '@/lib/platform/actor'
import { type Job, enqueue } from '@/lib/platform/jobs'
import type { Tx } from '@/lib/platform/db'
import { defineUseCase } from '@/lib/platform/use-case'
import { z } from 'zod'
import { askPayment, carryRefund, expirePayment, fetchProviderKeys, prepayPayment } from './jobs'
import * as keys from './key-store'
import { mayTidy } from './policy'
import * as refunds from './refund-store'
import * as store from './store'
import { v3Settings } from './v3/settings'

const BATCH = 100
const MINUTE_MS = 60_000
const ASK_AGAIN_MS = 5 * MINUTE_MS
const KEYS_AGAIN_MS = 12 * 60 * MINUTE_MS

const ago = (now: Date, ms: number) => new Date(now.getTime() - ms)
/** One job for each thing and stretch of time, however many workers sweep. */
const stretch = (now: Date, ms: number) => Math.floor(now.getTime() / ms)

/**
 * Finds what nobody told us about: payments without a code or without an answer, those whose time is over, refunds under way,
 * the provider's keys growing old. A query over dates: it may run late, twice, or on two workers at once.
 */
export const sweepPayments = defineUseCase({
  name: 'payments.sweep',
  input: z.object({}),
  load: () => Promise.resolve({}),
  may: mayTidy,
  async run({ ctx, tx }): Promise<{ queued: number }> {
    if (!v3Settings()) return { queued: await overdue(tx, ctx) }
    const minuteAgo = ago(ctx.now, MINUTE_MS)
    const asked = ago(ctx.now, ASK_AGAIN_MS)
    const [codes, unanswered, open] = [
      await store.withoutCode(tx, { before: minuteAgo, now: ctx.now }, BATCH),
      await store.unanswered(tx, { asked, begun: minuteAgo }, BATCH),
      await refunds.unanswered(tx, minuteAgo, BATCH),
    ]
    await queue(tx, ctx, { job: prepayPayment, payloads: codes.map((paymentId) => ({ paymentId })) })
    await queue(tx, ctx, { job: askPayment, payloads: unanswered.map((paymentId) => ({ paymentId })) })
    await queue(tx, ctx, { job: carryRefund, payloads: open.map((refundId) => ({ refundId })) })
    if (!(await keys.haveFetched(tx, ago(ctx.now, KEYS_AGAIN_MS))))
      await queue(tx, ctx, { job: fetchProviderKeys, payloads: [{}] })
    return { queued: codes.length + unanswered.length + open.length + (await overdue(tx, ctx)) }
  },
})

async function overdue(tx: Tx, ctx: Ctx): Promise<number> {
  const ids = await store.overdue(tx, ctx.now, BATCH)
  await queue(tx, ctx, { job: expirePayment, payloads: ids.map((paymentId) => ({ paymentId })) })
  return ids.length
}

async function queue<P extends z.ZodType>(
  tx: Tx,
  { now }: Ctx,
  { job, payloads }: { job: Job<P>; payloads: readonly z.input<P>[] },
): Promise<void> {
  for (const payload of payloads)
    await enqueue(tx, job, payload, { key: `${JSON.stringify(payload)}:${stretch(now, ASK_AGAIN_MS)}`, runAt: now })
}
