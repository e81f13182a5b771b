import { z } from 'zod'

export const PermissionRule = z.enum(['USE-6', 'USE-7'])
export type PermissionRule = z.infer<typeof PermissionRule>

const Code = z.string().trim().max(12).default('')
const Day = z.iso.date()

export const GrantInput = z.object({
  handle: z.string().trim().toLowerCase().min(1).max(40),
  rule: PermissionRule,
  partner: z.string().trim().min(1).max(120),
  scope: z.string().trim().min(1).max(300),
  reference: z.string().trim().min(1).max(120),
  /** The last day on which it holds; empty is without an end. */
  until: Day.or(z.literal('')).default(''),
  code: Code,
})
export const EndPermissionInput = z.object({
  permissionId: z.uuid(),
  reason: z.string().trim().min(1).max(300),
  code: Code,
})
export const ListPermissionsInput = z.object({
  show: z.enum(['held', 'all']).catch('held').default('held'),
  search: z.string().trim().max(60).default(''),
  cursor: z.uuid().optional().catch(undefined),
})
export const AccountPermissionsInput = z.object({ accountId: z.uuid() })

export interface PermissionView {
  id: string
  accountId: string
  accountName: string
  handle: string
  rule: PermissionRule
  partner: string
  scope: string
  reference: string
  from: string
  until: string | null
  /** Null in the account's own view. */
  grantedBy: string | null
  grantedAt: string
  state: 'held' | 'over' | 'ended'
  endReason: string | null
}
export interface PermissionsView {
  rows: PermissionView[]
  next: string | null
}
