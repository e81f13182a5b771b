import { z } from 'zod'
import type { AccountKind, ReviewMark, SubjectKind } from '@/lib/accounts/contract'

export const RenameState = z.enum(['WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN'])
export type RenameState = z.infer<typeof RenameState>

export const RenamingInput = z.object({ accountId: z.uuid() })
export const RequestRenameInput = z.object({
  accountId: z.uuid(),
  name: z.string().trim().min(1).max(40),
  why: z.string().trim().min(4).max(500),
  code: z.string().max(20).optional(),
})
export const WithdrawRenameInput = z.object({ accountId: z.uuid(), renameId: z.uuid() })
export const RenameInput = z.object({ renameId: z.uuid() })
export const ListRenamesInput = z.object({
  state: z.enum(['waiting', 'mine', 'approved', 'returned']).default('waiting'),
  search: z.string().trim().max(40).optional(),
  cursor: z.uuid().optional(),
})
export const DecideRenameInput = z.object({
  renameId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(4).max(500),
})
export const NothingInput = z.object({})

export const FormerNamesInput = z.object({ accountIds: z.array(z.uuid()).max(200) })

/** A name that an account bore before. */
export interface FormerName {
  name: string
  until: string
}

export interface RenameView {
  id: string
  state: RenameState
  fromName: string
  toName: string
  why: string
  requestedAt: string
  /** Until then it can be taken back, and is not approved. */
  withdrawUntil: string
  mayWithdraw: boolean
  dueOn: string
  decided: { at: string; reason: string } | null
  /** Until then nobody else can take the old name. */
  protectedUntil: string | null
}

/** An account's name as its operators see it: what they may do about it, what waits, and what was. */
export interface RenamingView {
  name: string
  mayRename: boolean
  width: { min: number; max: number }
  /** How many changes the platform's year allows and how many are used; null where the reviewers weigh each wish. */
  year: { most: number; used: number; from: string } | null
  withdrawHours: number
  protectionDays: number
  waiting: RenameView | null
  past: RenameView[]
}

export interface RenameRow extends ReviewMark {
  id: string
  state: RenameState
  accountId: string
  fromName: string
  toName: string
  kind: AccountKind
  subjectKind: SubjectKind
  subjectName: string
  requestedAt: string
}

export interface RenameQueueView {
  rows: RenameRow[]
  next: string | null
  waiting: number
  late: number
}

export interface RenameReviewView extends RenameRow {
  version: number
  why: string
  handle: string
  certified: boolean
  withdrawUntil: string
  /** It can still be taken back, so it cannot be approved yet. */
  tooEarly: boolean
  year: RenamingView['year']
  /** How long the old name is kept from others after an approval today. */
  protectionDays: number
  decided: { at: string; reason: string } | null
  past: RenameView[]
}
