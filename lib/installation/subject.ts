import type { AccountBrief } from '@/lib/accounts/contract'
import type { FunctionName, PermissionRule, Reason, RecallGround, RecallWhat } from './contract'

export interface FoundSuspension {
  id: string
  name: FunctionName
  reason: Reason
  from: Date
  until: Date | null
  createdBy: string
  createdAt: Date
  endedAt: Date | null
}

export interface FoundPermission {
  id: string
  accountId: string
  rule: PermissionRule
  partner: string
  scope: string
  reference: string
  from: Date
  until: Date | null
  endedAt: Date | null
}

export interface FoundRecall {
  id: string
  accountId: string
  what: RecallWhat
  ground: RecallGround
  clause: string | null
  reason: string
  nameBefore: string
  createdAt: Date
  exportUntil: Date | null
  withdrawnAt: Date | null
}

/** An account that an act of the platform is about. */
export interface FoundHolder {
  account: AccountBrief
}
