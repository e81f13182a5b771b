import type { CaseState, TargetKind } from './contract'

/** A case as policies and rules look at it, with what concerns the one who asks. */
export interface FoundCase {
  id: string
  targetKind: TargetKind
  targetId: string
  accountId: string
  state: CaseState
  severity: number
  version: number
  claimedBy: string | null
  /** The one who asks reported this thing, as staff or under the same address as a subscriber. */
  isOwnReport: boolean
  /** Who proposed to end the account, until the case is decided. */
  proposal: Proposal | null
}
export interface Proposal {
  proposedBy: string
  clause: string
  passage: string
  reason: string
  proposedAt: Date
}
