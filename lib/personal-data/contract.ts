import { z } from 'zod'

const code = z.string().max(20).optional()

export const NothingInput = z.object({})
export const AskForCopyInput = z.object({ code })
export const DeletePersonInput = z.object({ sure: z.literal('on'), code })
export const RequestInput = z.object({ requestId: z.uuid() })

export interface CopyView {
  id: string
  askedAt: string
  doneAt: string | null
  bytes: number | null
  expiresAt: string | null
  /** It can be fetched now. */
  isThere: boolean
}

export interface PrivacyView {
  door: 'OPERATOR' | 'SUBSCRIBER'
  email: string | null
  keptDays: number
  copies: CopyView[]
  /** What stands against deleting: accounts that this person holds, registrations under review. */
  holds: { id: string; name: string }[]
  applications: { id: string; name: string }[]
  /** What would go, in numbers. */
  counts: Record<string, number>
}
