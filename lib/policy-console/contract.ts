import { z } from 'zod'
import { DocumentId, Language } from '@/lib/agreement/contract'
import type { Shape } from '@/lib/rulebook/contract'

export type { Shape } from '@/lib/rulebook/contract'

const Day = z.iso.date()
const Reason = z.string().trim().min(10).max(1000)
const Code = z.string().max(20).optional()

/** A value as a form sends it: JSON, whose shape the figure itself knows. */
const Value = z
  .string()
  .max(8000)
  .transform((text, check): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      check.addIssue({ code: 'custom', message: 'policy_console.value_unfit' })
      return z.NEVER
    }
  })

export const NothingInput = z.object({})
/** With a day and a value, as they stand in the address bar, it also says what such a plan would do. */
export const GetFigureInput = z.object({
  figure: z.string().max(80),
  from: z.string().max(20).optional(),
  value: z.string().max(8000).optional(),
})
export const WhatIfInput = z.object({ figure: z.string().max(80), from: Day, value: Value })
export const PlanEntryInput = WhatIfInput.extend({ reason: Reason, code: Code })
export const WithdrawEntryInput = z.object({ entryId: z.uuid(), reason: Reason, code: Code })

const Text = z.object({
  title: z.string().trim().max(120),
  text: z
    .string()
    .trim()
    .max(6000)
    // A browser ends the lines of a text area its own way.
    .transform((text) => text.replaceAll('\r\n', '\n')),
  summary: z.string().trim().max(400).default(''),
})
const InThree = <T extends z.ZodType>(shape: T) => z.object({ 'zh-Hant': shape, 'zh-Hans': shape, en: shape })
const ClauseForm = InThree(Text).extend({ drop: z.literal('on').optional() })
export const AnnounceVersionInput = z.object({
  document: DocumentId,
  /** The version that was on the screen: another one announced meanwhile is a conflict. */
  base: z.string().max(10),
  from: Day,
  changes: InThree(z.string().trim().min(1).max(600)),
  reason: Reason,
  clauses: z.record(z.string().max(40), ClauseForm),
  /** A clause to be added at the end; empty where none is. */
  added: InThree(Text).optional(),
  code: Code,
})
export const WithdrawVersionInput = z.object({
  document: DocumentId,
  version: z.string().max(10),
  reason: Reason,
  code: Code,
})
export const GetAnnouncementInput = z.object({ document: DocumentId })
export { Language }

export interface FigureSummary {
  name: string
  shape: Shape
  value: unknown
  from: string
  source: string
  /** The rules' group that the figure comes from: ACC, MSG. */
  area: string
  /** The next planned value's day. */
  next: string | null
}

export interface EntryView {
  from: string
  value: unknown
  source: string
  state: 'past' | 'current' | 'coming'
  /** Set for what a supervisor planned. */
  planned: { id: string; by: string; at: string } | null
}

export interface WithdrawnEntryView {
  from: string
  value: unknown
  reason: string
  withdrawnAt: string
  withdrawnReason: string
}

/** One count of a "what if": its words are texts `policy-console`, `effects.<what>`. */
export interface Touched {
  what: string
  count: number
  facts?: Record<string, string | number>
  /** A few of them by name. */
  examples?: string[]
}

/** A part of the platform that this release does not have, so that no row depends on its figures. */
export type MissingPart = 'menu' | 'tags' | 'opened_conversations' | 'developer'

export interface WhatIfView {
  figure: string
  from: string
  before: unknown
  after: unknown
  /** `counted`: of stored rows. `later_only`: only what is done after that day. `not_yet`: the part is missing. `unknown`: nothing counts it. */
  reach: 'counted' | 'later_only' | 'not_yet' | 'unknown'
  missing: MissingPart | null
  touched: Touched[]
}

export interface FigureView {
  name: string
  shape: Shape
  area: string
  value: unknown
  /** The first day for which a value can be planned. */
  firstDay: string
  entries: EntryView[]
  withdrawn: WithdrawnEntryView[]
  plans: (WhatIfView & { entryId: string; reason: string })[]
  /** What the plan that was asked about would do; null where none was, or where it cannot be planned. */
  asked: WhatIfView | null
  issue: { path: 'from' | 'value'; code: string } | null
  mayPlan: boolean
}

export interface VersionRecordView {
  document: DocumentId
  version: string
  from: string
  state: 'past' | 'current' | 'coming'
  agreed: number
  byUse: number
  refused: number
  changes: string
  announced: { by: string; at: string; reason: string } | null
}

export interface VersionsView {
  versions: VersionRecordView[]
  withdrawn: {
    document: DocumentId
    version: string
    from: string
    reason: string
    withdrawnAt: string
    withdrawnReason: string
  }[]
  mayAnnounce: boolean
}

export interface AnnouncementFormView {
  document: DocumentId
  base: string
  /** The first day on which a version announced now can take effect (AGR-2). */
  firstDay: string
  noticeDays: number
  clauses: { id: string; words: Record<Language, { title: string; text: string; summary: string }> }[]
}
