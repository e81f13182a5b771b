import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

const Decided = { accountId: z.uuid(), stepId: z.uuid() }

/** An office accepted a filing: its number stands on the account's profile from now on (ACC-14). */
export const filingAccepted = defineEvent('filing.accepted', z.object({ ...Decided, number: z.string() }))

/** An office sent a filing back; the account's people are told what to mend. */
export const filingReturned = defineEvent('filing.returned', z.object({ ...Decided, reason: z.string() }))
