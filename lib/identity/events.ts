import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** Somebody signed in with a device that the person had not used before (ACC-9). */
export const signedInFromNewDevice = defineEvent(
  'identity.signed_in_from_new_device',
  z.object({ sessionId: z.uuid() }),
)
