import { z } from 'zod'
import type { Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { transaction, type Tx } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/jobs'
import { log } from '@/lib/platform/log'
import { outbound } from '@/lib/platform/outbound'
import { acceptPayment } from './begin-check'
import { DRIVERS, placeOf } from './channel'
import type { ChannelAnswer } from './channel-answer'
import { type CheckRow, findTry, overdueTries, type Try } from './check-store'
import { recordAnswer } from './record-answer'

const LOST_AFTER_MS = 2 * 60_000
const BATCH = 100

/** Asks the channel about one check and takes its answer (CERT-1). The call stands outside any transaction. */
export const checkCertification = defineJob({
  name: 'certification.check',
  payload: z.object({ orderId: z.uuid(), no: z.number().int(), tries: z.number().int() }),
  async run({ payload, ctx }) {
    const check = await findTry(payload)
    if (!check) return
    const answer = await askChannel(check, ctx)
    await transaction(async (tx) => {
      const next = await recordAnswer(tx, ctx, check, answer)
      if (next) await queueTry(tx, next, next.at)
    })
  },
})

/** The check that a successful payment sets off; told twice, it is one check. */
export const beginPaidCheck = defineJob({
  name: 'certification.begin-paid-check',
  payload: z.object({ orderId: z.uuid(), paidAt: z.string() }),
  run: ({ payload: { orderId, paidAt }, ctx }) =>
    transaction(async (tx) => {
      const first = await acceptPayment(tx, ctx, { orderId, paidAt: new Date(paidAt) })
      if (first) await queueTry(tx, first, ctx.now)
    }),
})

/** Leaves one try of a check for the worker, with the caller's transaction; the same try twice is one job. */
export async function queueTry(tx: Tx, { orderId, no, tries }: Try, at: Date, again = ''): Promise<void> {
  await enqueue(tx, checkCertification, { orderId, no, tries }, { key: `${orderId}:${no}:${tries}${again}`, runAt: at })
}

/** Queues again what should have been tried a while ago: the worker's sweep. Of two runs of one try only one is taken. */
export async function checkOverdue({ now }: Ctx): Promise<number> {
  const lost = await overdueTries(new Date(now.getTime() - LOST_AFTER_MS), BATCH)
  // A job of the same key may lie there dead; the minute makes it another one, and no second one in that minute.
  const minute = now.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
  for (const one of lost) await transaction((tx) => queueTry(tx, one, now, `@${minute}`))
  return lost.length
}

/** Null when the channel could not be reached, or said something else than its interface promises. */
async function askChannel({ channel, reference, orderId }: CheckRow, { now }: Ctx): Promise<ChannelAnswer | null> {
  const place = placeOf(channel)
  if (!place) return null
  const driver = DRIVERS[channel]
  try {
    const { address, ...request } = driver.ask(place, reference)
    // The host of this installation chose the address, so it may stand in their own network.
    const { status, body } = await outbound(address, { ...request, allowPrivate: true, maxRedirects: 0 })
    const answer = driver.read({ status, body: body.toString('utf8') }, platformDay(now))
    if (!answer) log.warn({ channel, orderId, status }, 'a certification channel answered otherwise than promised')
    return answer
  } catch (error) {
    log.warn({ err: error, channel, orderId }, 'a certification channel gave no answer')
    return null
  }
}
