import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** A person looked at a held mass-send: it goes out, or its quota returns. */
export const sendReviewed = defineEvent(
  'checkup.send_reviewed',
  z.object({ accountId: z.uuid(), massSendId: z.uuid(), released: z.boolean() }),
)
