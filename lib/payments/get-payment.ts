import { qrSvg } from '@/lib/platform/qr'
import { defineQuery } from '@/lib/platform/use-case'
import { PaymentInput, type PaymentView, type RefundView } from './contract'
import { maySeePayment } from './policy'
import * as refunds from './refund-store'
import { isExpired, isUnpaid } from './rules'
import * as store from './store'

const WEB = /^https?:\/\//

const refundView = ({ id, amountFen, state, createdAt, endedAt }: refunds.RefundRow): RefundView => ({
  id,
  amountFen,
  state,
  at: createdAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})

export function paymentView(payment: store.PaymentRow, found: readonly refunds.RefundRow[], now: Date): PaymentView {
  const expired = isExpired(payment, now) || payment.closeReason === 'expired'
  const open = isUnpaid(payment.state) && !expired
  const code = open ? payment.codeUrl : null
  const { id, purpose, refId, ownerAccountId, description, amountFen, state, closeReason } = payment
  return {
    ...{ id, purpose, refId, ownerAccountId, description, amountFen, state, closeReason, open, expired },
    codePicture: code && `data:image/svg+xml;base64,${Buffer.from(qrSvg(code, { logo: null })).toString('base64')}`,
    codeHref: code && WEB.test(code) ? code : null,
    createdAt: payment.createdAt.toISOString(),
    expiresAt: payment.expiresAt.toISOString(),
    paidAt: payment.paidAt?.toISOString() ?? null,
    closedAt: payment.closedAt?.toISOString() ?? null,
    refunds: found.map(refundView),
    renewable: expired && (state === 'closed' || isUnpaid(state)),
  }
}

/** A payment as its payer sees it: what to scan while it is open, and what became of it. */
export const getPayment = defineQuery({
  name: 'payments.get',
  input: PaymentInput,
  load: ({ input, tx }) => store.find(tx, input.paymentId),
  may: maySeePayment,
  async run({ subject: payment, ctx, tx }): Promise<PaymentView> {
    return paymentView(payment, await refunds.ofPayment(tx, payment.id), ctx.now)
  },
})
