import { z } from 'zod'
import type { AccountKind, SubjectKind } from '@/lib/accounts/contract'

/** Where the outside data comes from (CERT-1): a micro-blog's verified profile, or a business register. */
export const Channel = z.enum(['PROFILE', 'REGISTER'])
export type Channel = z.infer<typeof Channel>

export const OrderState = z.enum(['UNPAID', 'CHECKING', 'REVIEW', 'PASSED', 'FAILED'])
export type OrderState = z.infer<typeof OrderState>

/** What a check compares; `record` is whether the channel has a valid record at all. */
export const FieldName = z.enum(['record', 'name', 'kind', 'number', 'operator'])
export type FieldName = z.infer<typeof FieldName>

/** `unclear` is what no rule can decide: a person does. */
export const FieldResult = z.enum(['same', 'differs', 'unclear'])
export type FieldResult = z.infer<typeof FieldResult>

/** One field of a check as it is kept and shown; personal parts are masked before they are written (AUTH-4). */
export const CheckedField = z.object({
  field: FieldName,
  result: FieldResult,
  /** A text, or for `record` and `kind` a word of the texts (`record.valid`, `kinds.ENTERPRISE`). */
  ours: z.string(),
  theirs: z.string(),
})
export type CheckedField = z.infer<typeof CheckedField>

/** `replaced`: the channel gave no answer, and another reference was given meanwhile. */
export const Outcome = z.enum(['passed', 'failed', 'unclear', 'replaced'])
export type Outcome = z.infer<typeof Outcome>

/** Why a check failed that has no differing field, or in spite of its fields. */
export const FailCause = z.enum(['fields', 'barred', 'reviewer'])
export type FailCause = z.infer<typeof FailCause>

export const REFERENCE_MAX = 200
export const REASON_MAX = 500
const Reference = z.string().trim().min(3).max(REFERENCE_MAX)

export const AccountInput = z.object({ accountId: z.uuid() })
export const OrderInput = z.object({ orderId: z.uuid() })
export const StartOrderInput = z.object({
  accountId: z.uuid(),
  channel: Channel,
  reference: Reference,
  accepted: z.literal('on'),
  /** The second factor (AUTH-2): a payment follows. */
  code: z.string().max(12).optional(),
})
export const PayOrderInput = OrderInput.extend({ code: z.string().max(12).optional() })
export const MendOrderInput = z.object({ orderId: z.uuid(), channel: Channel, reference: Reference })
export const CountReviewsInput = z.object({})
export const ListReviewsInput = z.object({
  state: z.enum(['waiting', 'decided']).default('waiting').catch('waiting'),
  cursor: z.uuid().optional().catch(undefined),
})
export const DecideReviewInput = z.object({
  orderId: z.uuid(),
  version: z.coerce.number().int().min(0),
  outcome: z.enum(['passed', 'failed']),
  reason: z.string().trim().min(4).max(REASON_MAX),
})

export interface CheckView {
  no: number
  channel: Channel
  reference: string
  startedAt: string
  /** Since when the channel gives no answer, and when it is asked again. */
  waitingSince: string | null
  nextTryAt: string | null
  answeredAt: string | null
  outcome: Outcome | null
  fields: readonly CheckedField[]
  /** What a reviewer decided about it, and why. */
  decided: { at: string; reason: string } | null
}

export interface OrderView {
  id: string
  state: OrderState
  version: number
  channel: Channel
  reference: string
  feeFen: number
  openedAt: string
  paymentId: string | null
  paidAt: string | null
  /** The day by which a reviewer decides, while one has to. */
  dueOn: string | null
  decidedAt: string | null
  failCause: FailCause | null
  /** Until when a failed order is checked again without a further fee; null when it is not. */
  recheckUntil: string | null
  /** Newest first. */
  checks: readonly CheckView[]
}

export interface ReviewRow {
  orderId: string
  state: OrderState
  version: number
  account: { id: string; name: string; handle: string; kind: AccountKind }
  subjectKind: SubjectKind
  channel: Channel
  paidAt: string
  dueOn: string
  isLate: boolean
}
export interface ReviewsView {
  rows: readonly ReviewRow[]
  next: string | null
  waiting: number
  late: number
}
export interface ReviewView extends ReviewRow {
  order: OrderView
}
