import { z } from 'zod'
import { ClauseCode } from '@/lib/rulebook/contract'
import { FIELDS, type Finding, FINDING_CODES, SEVERITIES } from './finding-contract'

export const REVIEW_REASON_CHARACTERS = 500
export const REVIEW_STATES = ['waiting', 'released', 'refused'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

const key = { accountId: z.uuid(), massSendId: z.uuid() }
export const SendReviewInput = z.object(key)
export const ListSendReviewsInput = z.object({
  show: z.enum(['waiting', 'decided']).catch('waiting').default('waiting'),
  cursor: z.string().max(100).optional().catch(undefined),
})
export const ReleaseSendInput = z.object({
  ...key,
  reason: z.string().trim().max(REVIEW_REASON_CHARACTERS).default(''),
})
export const RefuseSendInput = z.object({ ...key, reason: z.string().trim().min(5).max(REVIEW_REASON_CHARACTERS) })

/** What was found, as the row keeps it. */
export const KeptFindings = z.array(
  z.object({
    code: z.enum(FINDING_CODES),
    severity: z.enum(SEVERITIES),
    articleId: z.uuid(),
    field: z.enum(FIELDS),
    line: z.number().nullable(),
    excerpt: z.string(),
    clause: ClauseCode.nullable(),
    facts: z.record(z.string(), z.string().or(z.number())),
  }),
)
/** The texts as they were when it was held, line by line. */
export const KeptTexts = z.array(
  z.object({ id: z.uuid(), title: z.string(), summary: z.string(), lines: z.array(z.string()) }),
)
export type KeptText = z.output<typeof KeptTexts>[number]

export interface SendReviewView {
  accountId: string
  accountName: string
  massSendId: string
  state: ReviewState
  heldAt: string
  decidedAt: string | null
  reason: string
  findings: Finding[]
  texts: KeptText[]
}
export interface SendReviewPage {
  reviews: SendReviewView[]
  next: string | null
  waiting: number
}
