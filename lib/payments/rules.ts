import type { PaymentState, Purpose } from './contract'

interface Timed {
  state: PaymentState
  expiresAt: Date
}

export const isUnpaid = (state: PaymentState): boolean => state === 'created' || state === 'prepaid'

/** Nobody can pay any more, although nobody has closed it yet. */
export const isExpired = ({ state, expiresAt }: Timed, now: Date): boolean => isUnpaid(state) && expiresAt <= now

interface Owned {
  purpose: Purpose
  ownerAccountId: string | null
}

/** The ledger account that a payment's money belongs to. */
export function incomeAccount({ purpose, ownerAccountId }: Owned): string {
  if (purpose === 'certification') return 'platform:certification_fees'
  if (ownerAccountId === null) throw new RangeError(`a payment for ${purpose} belongs to an account`)
  return purpose === 'order' ? `merchant:${ownerAccountId}` : `author:${ownerAccountId}`
}

const SUSPENSE = 'platform:suspense'

/** The account that received the money lies on: its owner's when it came as asked for, else in suspense. */
export const receivedOn = (payment: Owned & { state: PaymentState }): string =>
  payment.state === 'paid' ? incomeAccount(payment) : SUSPENSE

/** The account that a refund is taken from. Income stays income in the books: what is given back of it has an account of its own. */
export const refundedFrom = (payment: Owned & { state: PaymentState }): string =>
  payment.state === 'paid' && payment.purpose === 'certification' ? 'platform:refunds' : receivedOn(payment)

const CLEARING = 'provider:clearing'
const ON_THE_WAY = 'provider:refunds'

/** Entries for money that came in. */
export const paidEntries = (payment: Owned & { state: PaymentState }, paidFen: number) => [
  { account: CLEARING, debitFen: paidFen },
  { account: receivedOn(payment), creditFen: paidFen },
]

/** Entries for a refund that sets out, arrives, or comes back to us. */
export const refundEntries = {
  requested: (payment: Owned & { state: PaymentState }, fen: number) => [
    { account: refundedFrom(payment), debitFen: fen },
    { account: ON_THE_WAY, creditFen: fen },
  ],
  succeeded: (_payment: Owned & { state: PaymentState }, fen: number) => [
    { account: ON_THE_WAY, debitFen: fen },
    { account: CLEARING, creditFen: fen },
  ],
  failed: (payment: Owned & { state: PaymentState }, fen: number) => [
    { account: ON_THE_WAY, debitFen: fen },
    { account: refundedFrom(payment), creditFen: fen },
  ],
}

export const bookingKeys = {
  paid: (paymentId: string) => `payment:${paymentId}:paid`,
  refund: (refundId: string, step: keyof typeof refundEntries) => `refund:${refundId}:${step}`,
}
