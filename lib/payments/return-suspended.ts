import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ReturnSuspendedInput } from './contract'
import { mayReturnSuspended } from './policy'
import * as refunds from './refund-store'
import { requestRefund } from './request-refund'
import * as store from './store'

/** Sends what is left in suspense of a payment back to its payer. Two who press at once make one refund; after one that failed it can be tried again. */
export const returnSuspended = defineUseCase({
  name: 'payments.return-suspended',
  input: ReturnSuspendedInput,
  load: ({ input, tx }) => store.find(tx, input.paymentId),
  may: mayReturnSuspended,
  async run({ input: { paymentId, reason }, subject: payment, ctx, tx }): Promise<{ refundId: string }> {
    const amountFen = payment.paidFen - payment.refundedFen
    const isSuspended = payment.state === 'mismatched' || payment.state === 'paid_late'
    if (!isSuspended || amountFen === 0) throw refuse('conflict', 'payments.not_in_suspense')
    const tries = (await refunds.ofPayment(tx, paymentId)).length
    return requestRefund(tx, ctx, { paymentId, amountFen, reason, key: `suspense:${tries}` })
  },
  logOf: ({ input, subject }) => ({ accountId: subject.ownerAccountId, targetId: input.paymentId }),
})
