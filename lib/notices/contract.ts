import { z } from 'zod'
import { ClauseCode } from '@/lib/rulebook/contract'

export const NoticeMeasure = z.object({
  measure: z.enum([
    'warning',
    'content_removed',
    'function_barred',
    'certification_ended',
    'certification_barred',
    'account_ended',
  ]),
  functions: z.array(z.enum(['send', 'reply', 'menu', 'shop', 'api', 'comments', 'like-author'])),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
})
export type NoticeMeasure = z.infer<typeof NoticeMeasure>

/**
 * A decision's result as everyone may know it (MOD-6): no reporter, no decider, no title, no quoted passage, since any of
 * these can hold somebody's personal data. `accountName` is null when the account's face itself was the offence.
 */
export const DecisionFacts = z.object({
  targetKind: z.enum(['article', 'account', 'message', 'comment']),
  accountName: z.string().nullable(),
  handle: z.string(),
  clause: ClauseCode,
  measures: z.array(NoticeMeasure).min(1),
})
export type DecisionFacts = z.infer<typeof DecisionFacts>

/** What the platform itself announces, in each language. */
export const AnnouncementFacts = z.object({
  title: z.record(z.string(), z.string()),
  text: z.record(z.string(), z.string()),
})

export type NoticeView = { id: string; publishedAt: string } & (
  | ({ kind: 'decision' } & DecisionFacts)
  | { kind: 'announcement'; title: Record<string, string>; text: Record<string, string> }
)
export interface NoticePage {
  notices: NoticeView[]
  next: string | null
}

export const ListNoticesInput = z.object({
  q: z.string().trim().max(60).default(''),
  // An unknown rule in the address bar is no filter, not a broken page.
  clause: z
    .string()
    .optional()
    .transform((code) => ClauseCode.optional().catch(undefined).parse(code)),
  after: z.uuid().optional().catch(undefined),
})
export const NoticeInput = z.object({ noticeId: z.uuid() })
