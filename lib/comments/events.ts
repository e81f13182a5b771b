import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** Who may comment on all articles of an account: what stands at the foot of each has changed. */
export const commentRulesChanged = defineEvent('comments.rules-changed', z.object({ accountId: z.uuid() }))
