import type { ApplicationState, SubjectKind } from '@/lib/accounts/contract'
import type { ProofKind, ProofType } from './contract'

/** A registration as its proofs look at it. */
export interface FoundApplication {
  id: string
  operatorId: string
  state: ApplicationState
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  /** Null as long as the subject was not described. */
  subjectKind: SubjectKind | null
  name: string
}

export interface FoundProof {
  application: FoundApplication
  proof: { id: string; kind: ProofKind; fileKey: string; contentType: ProofType; name: string }
}

/** An account whose holder hands in changed data, as its proofs look at it. */
export interface FoundHolding {
  accountId: string
  isLive: boolean
  subjectKind: SubjectKind
  /** A change is under review: what goes with it cannot be changed. */
  waits: boolean
}

/** A proof that went along with changed data. */
export interface FoundChangeProof {
  confirmationId: string
  accountName: string
  proof: FoundProof['proof']
}

/** One logged look at a proof, and the proof while its file is still there. */
export interface FoundUnmasking {
  administratorId: string
  at: Date
  proof: FoundProof['proof'] | null
}
