import type { Audience } from '@/lib/platform/live'
import type { PaymentRow } from './store'

/** Whose pages show this payment: the payer's, at the door at which they pay. */
export const audienceOf = ({ payerDoor, payerId }: Pick<PaymentRow, 'payerDoor' | 'payerId'>): Audience =>
  payerDoor === 'OPERATOR' ? `operator:${payerId}` : `subscriber:${payerId}`
