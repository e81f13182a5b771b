import type { PaymentView } from '@/lib/payments/contract'
import type { Tone } from '../ui/badge'

/** The word for how a payment stands: one that ran out is not merely closed, one that was wholly given back not merely paid. */
export function standingOf({ state, expired, refunds, amountFen }: PaymentView) {
  const givenBack = refunds.filter((one) => one.state === 'succeeded').reduce((sum, one) => sum + one.amountFen, 0)
  if (state === 'paid' && givenBack >= amountFen) return 'refunded'
  if (expired && (state === 'created' || state === 'prepaid' || state === 'closed')) return 'expired'
  return state
}
export type Standing = ReturnType<typeof standingOf>

export const TONE_OF: Record<Standing, Tone> = {
  created: 'accent',
  prepaid: 'accent',
  paid: 'success',
  refunded: 'neutral',
  closed: 'neutral',
  expired: 'warning',
  paid_late: 'warning',
  mismatched: 'danger',
}
