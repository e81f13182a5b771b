import { z } from 'zod'

export const EndingCause = z.enum(['CLOSING', 'DORMANCY', 'PENALTY', 'RECALL'])
export type EndingCause = z.infer<typeof EndingCause>

const accountId = z.uuid()
const code = z.string().max(20).optional()

export const AccountInput = z.object({ accountId })
export const CloseAccountInput = z.object({
  accountId,
  reason: z.string().trim().max(500).default(''),
  sure: z.literal('on'),
  code,
})
export const UndoClosingInput = z.object({ accountId, endingId: z.uuid(), code })
export const ErasureInput = z.object({ code: z.string().min(8).max(40) })
export const EndingInput = z.object({ endingId: z.uuid() })

/** How an account's life is ending, or ended. */
export interface EndingView {
  id: string
  cause: EndingCause
  reason: string
  startedAt: string
  followers: number
  freezeDays: number
  endsAt: string
  endedAt: string | null
  exportUntil: string
  nameFreeAt: string
  mayUndo: boolean
}

export interface ClosingView {
  account: { id: string; name: string; handle: string; state: string }
  mayClose: boolean
  followers: number
  /** What closing today would mean. */
  plan: { freezeDays: number; endsAt: string; nameFreeAt: string }
  tiers: { followersUpTo: number | null; days: number }[]
  ending: EndingView | null
  /** Earlier closings that were taken back. */
  undone: { id: string; startedAt: string; undoneAt: string }[]
  dormancy: DormancyView
}

export interface DormancyView {
  idleSince: string
  reclaimOn: string
  afterDays: number
  isExempt: boolean
}

export interface ErasureView {
  code: string
  handle: string
  cause: EndingCause
  endedAt: string
  startedAt: string
  finishedAt: string | null
  /** Rows that went, by table, in the order of the names. */
  erased: { table: string; rows: number }[]
  files: number
  /** Rows that stay, each with the rule that keeps them. */
  kept: { table: string; rows: number; rule: string }[]
  listHash: string
}
