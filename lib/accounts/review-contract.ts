import { z } from 'zod'

/** How a thing that reviewers decide stands in its queue. */
export interface ReviewMark {
  dueOn: string
  late: boolean
  /** Working days until it is due; null once it is decided. */
  daysLeft: number | null
  claimedByMe: boolean
  claimed: boolean
}

/** What waits in a queue, by when it is due: what is late, due today, within two working days, and later. */
export interface DueCounts {
  late: number
  today: number
  soon: number
  later: number
}

export const ReviewQueue = z.enum(['applications', 'renames', 'confirmations'])
/** The queues whose decisions give a reason that a template can begin. */
export type ReviewQueue = z.infer<typeof ReviewQueue>
export const ReviewOutcome = z.enum(['APPROVE', 'RETURN'])
export type ReviewOutcome = z.infer<typeof ReviewOutcome>
export const TemplateLocale = z.enum(['zh-Hant', 'zh-Hans', 'en'])
export type TemplateLocale = z.infer<typeof TemplateLocale>

const template = {
  queue: ReviewQueue,
  outcome: ReviewOutcome,
  locale: TemplateLocale,
  title: z.string().trim().min(1).max(40),
  text: z.string().trim().min(4).max(500),
}
export const ListTemplatesInput = z.object({ queue: ReviewQueue.optional() })
export const AddTemplateInput = z.object(template)
export const ChangeTemplateInput = z.object({ ...template, templateId: z.uuid(), version: z.coerce.number().int() })
export const EndTemplateInput = z.object({ templateId: z.uuid(), version: z.coerce.number().int() })
export const CountQueueInput = z.object({})

export interface ReasonTemplateView {
  id: string
  queue: ReviewQueue
  outcome: ReviewOutcome
  locale: TemplateLocale
  title: string
  text: string
  version: number
  changedAt: string
}

/** What else is known of a subject, beside the thing that is decided. */
export interface SubjectHistoryView {
  accounts: {
    id: string
    name: string
    handle: string
    kind: 'SUBSCRIPTION' | 'SERVICE'
    state: string
    since: string | null
  }[]
  returns: { accountName: string; at: string; reason: string }[]
}
