import { z } from 'zod'
import { ClauseCode } from '@/lib/rulebook/contract'

export const RecallWhat = z.enum(['ACCOUNT', 'NAME'])
export type RecallWhat = z.infer<typeof RecallWhat>
export const RecallGround = z.enum(['NEED', 'BREACH'])
export type RecallGround = z.infer<typeof RecallGround>

const Code = z.string().trim().max(12).default('')

export const RecallInput = z.object({
  handle: z.string().trim().toLowerCase().min(1).max(40),
  what: RecallWhat,
  ground: RecallGround,
  clause: ClauseCode.or(z.literal('')).default(''),
  reason: z.string().trim().min(1).max(500),
  code: Code,
})
export const WithdrawRecallInput = z.object({ recallId: z.uuid(), code: Code })
export const ListRecallsInput = z.object({ cursor: z.uuid().optional().catch(undefined) })

export interface RecallView {
  id: string
  what: RecallWhat
  ground: RecallGround
  clause: string | null
  reason: string
  nameBefore: string
  accountName: string
  handle: string
  createdBy: string
  createdAt: string
  exportUntil: string | null
  state: 'exporting' | 'withdrawn' | 'done'
}
export interface RecallsView {
  rows: RecallView[]
  next: string | null
  exportDays: number
}
