import { z } from 'zod'

export const PURPOSES = ['certification', 'order', 'author_like'] as const
export type Purpose = (typeof PURPOSES)[number]

export const PAYMENT_STATES = ['created', 'prepaid', 'paid', 'closed', 'paid_late', 'mismatched'] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

export const REFUND_STATES = ['requested', 'sent', 'succeeded', 'failed', 'abnormal'] as const
export type RefundState = (typeof REFUND_STATES)[number]

/** Why a payment was closed without money: its time was over, whoever wanted it no longer does, or it was begun anew. */
export const CLOSE_REASONS = ['expired', 'cancelled'] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** What another domain wants to be paid. */
export interface StartPayment {
  purpose: Purpose
  /** The thing paid for, in the domain that asks. */
  refId: string
  payer: { door: 'OPERATOR' | 'SUBSCRIBER'; id: string }
  /** Whose money it becomes; null for the platform's own. */
  ownerAccountId: string | null
  amountFen: number
  /** What the payer reads at the provider. */
  description: string
  /** At most one open payment for each. */
  subjectKey: string
}

export interface RequestRefund {
  paymentId: string
  amountFen: number
  reason: string
  /** What caused it; the same cause twice is one refund. */
  key: string
}

export const PaymentInput = z.object({ paymentId: z.uuid() })
export type PaymentInput = z.output<typeof PaymentInput>

export const RenewPaymentInput = PaymentInput.extend({ code: z.string().max(20).optional() })

const REASON_MAX = 80
/** The provider shows the reason to the payer. */
export const ReturnSuspendedInput = PaymentInput.extend({ reason: z.string().trim().min(2).max(REASON_MAX) })

/** Money that waits for a person of the platform. */
export interface TroubledView {
  kind: 'mismatched' | 'paid_late' | 'abnormal_refund' | 'late_refund'
  id: string
  paymentId: string
  description: string
  askedFen: number
  paidFen: number
  /** What is not settled. */
  openFen: number
  at: string
}

const HEADER_MAX = 2_000
const BODY_MAX = 64_000
const Header = z.string().max(HEADER_MAX).default('')

/** A notice of the provider as it came in; nothing of it is believed before its signature is checked. */
export const NoticeInput = z.object({
  serial: Header,
  timestamp: Header,
  nonce: Header,
  signature: Header,
  body: z.string().max(BODY_MAX),
})
export type NoticeInput = z.output<typeof NoticeInput>

export interface RefundView {
  id: string
  amountFen: number
  state: RefundState
  at: string
  endedAt: string | null
}

export interface PaymentView {
  id: string
  purpose: Purpose
  refId: string
  ownerAccountId: string | null
  description: string
  amountFen: number
  state: PaymentState
  closeReason: CloseReason | null
  /** True while a payer can still pay. */
  open: boolean
  expired: boolean
  /** What a phone scans, as an SVG picture; null until the provider gave the code, and when it cannot be paid any more. */
  codePicture: string | null
  /** The code where it is an address of the web, which a browser can open. */
  codeHref: string | null
  createdAt: string
  expiresAt: string
  paidAt: string | null
  closedAt: string | null
  refunds: readonly RefundView[]
  /** True when a new code can be had for the same thing. */
  renewable: boolean
}
