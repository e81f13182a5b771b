import type { ApplicationState, LimitView, SubjectKind } from '@/lib/accounts/contract'
import type { WaiverState } from './contract'

/** A registration that asks for more places than the rule has. */
export interface FoundPlaces {
  applicationId: string
  operatorId: string
  state: ApplicationState
  subject: { kind: SubjectKind; name: string; hash: string } | null
  limit: LimitView | null
}

/** One waiver as policies and use-cases look at it. */
export interface FoundWaiver {
  id: string
  applicationId: string
  operatorId: string
  subjectKind: SubjectKind
  subjectName: string
  subjectHash: string
  state: WaiverState
  version: number
  more: number
  reason: string
  mostThen: number
  heldThen: number
  submittedAt: Date
  dueOn: string
  claimedBy: string | null
  claimedAt: Date | null
  reviewedBy: string | null
  decidedAt: Date | null
}
