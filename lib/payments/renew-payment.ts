import { verifySecondFactor } from '@/lib/identity'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { RenewPaymentInput } from './contract'
import { maySeePayment } from './policy'
import { isExpired } from './rules'
import { startPayment } from './start-payment'
import * as store from './store'

/** A new code for a thing whose payment ran out; the same sum as before, whatever the rulebook says by now. Asks for the second factor (AUTH-2). */
export const renewPayment = defineUseCase({
  name: 'payments.renew',
  input: RenewPaymentInput,
  load: ({ input, tx }) => store.find(tx, input.paymentId),
  may: maySeePayment,
  async run({ input: { code }, subject: payment, ctx, tx }): Promise<{ paymentId: string }> {
    const isOver = isExpired(payment, ctx.now) || payment.closeReason === 'expired'
    if (!isOver) throw refuse('conflict', 'payments.not_expired')
    const { purpose, refId, payerDoor, payerId, ownerAccountId, amountFen, description, subjectKey } = payment
    const payer = { door: payerDoor, id: payerId }
    const wish = { purpose, refId, payer, ownerAccountId, amountFen, description, subjectKey }
    const begun = await startPayment(tx, ctx, wish)
    // Last, so that no code is spent on a payment that could not be begun.
    await verifySecondFactor(tx, ctx, code)
    return begun
  },
  logOf: ({ input, subject }) => ({ accountId: subject.ownerAccountId, targetId: input.paymentId }),
})
