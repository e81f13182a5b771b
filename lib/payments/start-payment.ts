import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { formatFen } from '@/lib/platform/money'
import { refuse } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
import { close } from './close-payment'
import type { StartPayment } from './contract'
import { paymentStarted } from './events'
import { incomeAccount, isExpired } from './rules'
import * as store from './store'

const MINUTE_MS = 60_000

/**
 * Begins to ask for money in the caller's transaction: the payment, and the job that fetches its code. Asked twice for the same
 * thing it answers the payment that is open; one whose time is over is closed and begun anew. Whoever calls it has checked
 * the second factor (AUTH-2). Refuses what is paid already.
 */
export async function startPayment(tx: Tx, ctx: Ctx, wish: StartPayment): Promise<{ paymentId: string }> {
  if (env.PAYMENT_PROVIDER === 'none') throw refuse('unavailable', 'payments.not_connected')
  refuseUnfit(ctx, wish)

  const made = await insert(tx, ctx, wish)
  if (made) return { paymentId: made }
  const inTheWay = await store.findInTheWay(tx, wish)
  if (inTheWay?.state === 'paid') throw refuse('conflict', 'payments.already_paid')
  if (inTheWay && !isExpired(inTheWay, ctx.now)) return { paymentId: usable(inTheWay, wish) }
  if (inTheWay) await close(tx, ctx, { payment: inTheWay, reason: 'expired' })

  // A payment that is not there any more was closed in this very moment by somebody else; then the thing is free again.
  const again = await insert(tx, ctx, wish)
  if (!again) throw refuse('conflict', 'payments.just_changed')
  return { paymentId: again }
}

function refuseUnfit({ now }: Ctx, wish: StartPayment): void {
  const max = figure('paymentMaxFen', now)
  if (!Number.isSafeInteger(wish.amountFen) || wish.amountFen <= 0) throw new RangeError(`no amount: ${wish.amountFen}`)
  if (wish.amountFen > max) throw refuse('limit', 'payments.amount_too_large', { max: formatFen(max) })
  incomeAccount(wish) // throws for money that would belong to nobody
}

/** Another amount or another payer is another payment: the open one has to end first. */
function usable(open: store.PaymentRow, { amountFen, payer, purpose, refId }: StartPayment): string {
  const isSame =
    open.amountFen === amountFen && open.payerId === payer.id && open.purpose === purpose && open.refId === refId
  if (!isSame) throw refuse('conflict', 'payments.other_open')
  return open.id
}

async function insert(tx: Tx, ctx: Ctx, { payer, ...wish }: StartPayment): Promise<string | null> {
  const id = newId(ctx.now)
  const made = await store.insert(tx, {
    ...wish,
    id,
    tradeNo: id.replaceAll('-', ''),
    payerDoor: payer.door,
    payerId: payer.id,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + figure('paymentOpenMinutes', ctx.now) * MINUTE_MS),
  })
  if (!made) return null
  await emit(tx, paymentStarted, { paymentId: id }, { ...ctx, ownerId: wish.ownerAccountId })
  return id
}
