import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { CLOSE_REASONS, PURPOSES } from './contract'

const Thing = z.object({ paymentId: z.uuid(), purpose: z.enum(PURPOSES), refId: z.uuid() })

/** Somebody is to pay: the provider is asked for a code. */
export const paymentStarted = defineEvent('payment.started', z.object({ paymentId: z.uuid() }))
/** The money is there and booked. Emitted once for each payment, and never for one that was closed before. */
export const paymentSucceeded = defineEvent(
  'payment.succeeded',
  Thing.extend({ amountFen: z.number().int(), paidAt: z.iso.datetime() }),
)
export const paymentClosed = defineEvent('payment.closed', Thing.extend({ reason: z.enum(CLOSE_REASONS) }))
export const refundRequested = defineEvent('refund.requested', z.object({ refundId: z.uuid() }))

const Refunded = Thing.extend({ refundId: z.uuid(), amountFen: z.number().int() })
export const refundSucceeded = defineEvent('refund.succeeded', Refunded)
/** The provider gave it up; the money is with us as before. */
export const refundFailed = defineEvent('refund.failed', Refunded)
