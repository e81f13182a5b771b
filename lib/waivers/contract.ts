import { z } from 'zod'
import type { SubjectKind } from '@/lib/accounts/contract'

export const WaiverState = z.enum(['SUBMITTED', 'REVIEWED', 'GRANTED', 'REFUSED', 'WITHDRAWN'])
export type WaiverState = z.infer<typeof WaiverState>

const id = { waiverId: z.uuid() }
const seen = { ...id, version: z.coerce.number().int() }
const reason = z.string().trim().min(4).max(1000)
const count = z.coerce.number().int().min(1)

export const OfferInput = z.object({ applicationId: z.uuid() })
export const ApplyInput = z.object({ applicationId: z.uuid(), more: count, reason: z.string().trim().min(1).max(1000) })
export const WaiverInput = z.object(id)
export const PassInput = z.object({ ...seen, reason })
export const RefuseInput = z.object({ ...seen, reason })
export const GrantInput = z.object({
  ...seen,
  more: count,
  months: count,
  /** The regulator's own reference for its decision. */
  reference: z.string().trim().min(3).max(60),
  reason,
})
export const ListWaiversInput = z.object({
  show: z.enum(['review', 'regulator', 'decided']).default('review').catch('review'),
  cursor: z.uuid().optional().catch(undefined),
})
export type WaiverShow = 'review' | 'regulator' | 'decided'

export interface WaiverStepView {
  what: string
  /** Who it was: a member of staff by name, the applicant without one. */
  by: string | null
  reason: string
  at: string
}

export interface GrantView {
  more: number
  reference: string
  since: string
  until: string
}

/** A waiver as its applicant sees it. */
export interface OwnWaiverView {
  id: string
  state: WaiverState
  more: number
  reason: string
  submittedAt: string
  dueOn: string
  /** The reason of whoever decided it. */
  decided: { at: string; reason: string } | null
  grant: GrantView | null
}

/** What the wizard shows where a subject has no place left. */
export interface OfferView {
  isFull: boolean
  /** For a natural person it is exceptional, and its reasons must be longer (ACC-5). */
  isExceptional: boolean
  more: { min: number; max: number }
  reasonCharacters: number
  waiver: OwnWaiverView | null
}

export interface WaiverRow {
  id: string
  state: WaiverState
  subjectKind: SubjectKind
  subjectName: string
  more: number
  submittedAt: string
  dueOn: string
  late: boolean
  isExceptional: boolean
  claimed: boolean
  claimedByMe: boolean
}

export const CountWaiversInput = z.object({})

export interface WaiverQueueView {
  rows: WaiverRow[]
  next: string | null
  counts: { review: number; regulator: number }
}

export interface WaiverView extends WaiverRow {
  version: number
  applicationId: string
  reason: string
  mostThen: number
  heldThen: number
  steps: WaiverStepView[]
  grant: GrantView | null
  /** What the one who asks may do now; why not, where it is a matter of who they are. */
  turn: 'review' | 'decide' | null
  /** They reviewed it themselves, so that another must decide. */
  isOwnReview: boolean
  months: { usual: number; max: number }
}
