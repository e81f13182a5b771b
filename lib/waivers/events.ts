import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** The last word on a waiver (ACC-5): the applicant is to be told, with the reason; it is continued at `/register/<applicationId>`. */
export const waiverDecided = defineEvent(
  'waiver.decided',
  z.object({
    waiverId: z.uuid(),
    applicationId: z.uuid(),
    operatorId: z.uuid(),
    subjectName: z.string(),
    granted: z.boolean(),
    more: z.number(),
    until: z.string(),
    reason: z.string(),
  }),
)
