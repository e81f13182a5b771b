import { z } from 'zod'
import type { ReviewMark, SubjectKind } from '@/lib/accounts/contract'
import { ProofKind, type ProofView, UnmaskReason } from '@/lib/proofs/contract'

export const ConfirmationState = z.enum(['CONFIRMED', 'WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN'])
export type ConfirmationState = z.infer<typeof ConfirmationState>

const account = { accountId: z.uuid() }

export const StandingInput = z.object(account)
/** `dueOn` is the due day that the person saw, so that two presses, or two people, make one confirmation. */
export const ConfirmInput = z.object({ ...account, dueOn: z.iso.date().or(z.literal('')) })
export const SubmitChangeInput = z.object({
  ...account,
  subjectName: z.string().trim().min(2).max(80),
  contactName: z.string().trim().min(2).max(40),
  contactPhone: z
    .string()
    .trim()
    .regex(/^\+?[\d -]{6,20}$/),
  operatorName: z.string().trim().min(2).max(40),
  /** Empty keeps the number that is registered. */
  operatorIdentityNumber: z.string().trim().max(40),
  note: z.string().trim().min(4).max(500),
  /** The proofs that the form showed, so that what was taken away in one tab is not handed in from another. */
  proofIds: z
    .string()
    .default('')
    .transform((ids) => ids.split(' ').filter(Boolean))
    .pipe(z.array(z.uuid()).max(ProofKind.options.length)),
})
export const WithdrawChangeInput = z.object({ ...account, confirmationId: z.uuid() })
export const ConfirmationInput = z.object({ confirmationId: z.uuid() })
export const UnmaskChangedNumberInput = z.object({ confirmationId: z.uuid(), why: UnmaskReason })
export const ListConfirmationsInput = z.object({
  state: z.enum(['waiting', 'mine', 'approved', 'returned']).default('waiting'),
  cursor: z.uuid().optional(),
})
export const DecideConfirmationInput = z.object({
  confirmationId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(4).max(500),
})
export const NothingInput = z.object({})

export const ChangedField = z.enum(['name', 'contactName', 'contactPhone', 'operatorName', 'operatorNumber', 'proofs'])
export type ChangedField = z.infer<typeof ChangedField>

/** One fact as it is registered and as it is to be; numbers masked. */
export interface Difference {
  field: ChangedField
  before: string
  after: string
}

export interface ConfirmationView {
  id: string
  state: ConfirmationState
  at: string
  note: string
  fields: ChangedField[]
  dueOn: string | null
  decided: { at: string; reason: string } | null
}

/** How an account stands with its yearly confirmation, for its operators. */
export interface StandingView {
  mayConfirm: boolean
  dueOn: string | null
  /** Days until it is due; negative when it is over. */
  daysLeft: number | null
  /** The time for it has come: a reminder went out, or it is over. */
  isSoon: boolean
  /** From then on the console only reads, unless it is confirmed; null while a change is under review. */
  readOnlyFrom: string | null
  isReadOnly: boolean
  everyMonths: number
  graceDays: number
  registered: {
    kind: SubjectKind
    name: string
    numberMasked: string
    contactName: string
    contactPhone: string
    operatorName: string
    operatorNumberMasked: string
  }
  waiting: ConfirmationView | null
  past: ConfirmationView[]
}

export interface ConfirmationRow extends ReviewMark {
  id: string
  state: ConfirmationState
  accountId: string
  accountName: string
  subjectKind: SubjectKind
  subjectName: string
  fields: ChangedField[]
  at: string
}

export interface ConfirmationQueueView {
  rows: ConfirmationRow[]
  next: string | null
  waiting: number
  late: number
}

export interface ConfirmationReviewView extends ConfirmationRow {
  version: number
  note: string
  differences: Difference[]
  unchanged: { numberMasked: string }
  proofs: ProofView[]
  decided: { at: string; reason: string } | null
  past: ConfirmationView[]
}
