import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

const Payload = z.object({ accountId: z.uuid(), massSendId: z.uuid() })

export const massSendScheduled = defineEvent('mass_send.scheduled', Payload)
/** It became visible to all at once. */
export const massSendDelivered = defineEvent('mass_send.delivered', Payload)
export const massSendWithdrawn = defineEvent('mass_send.withdrawn', Payload)
/** It could not go out at its time; the quota was given back. */
export const massSendRejected = defineEvent('mass_send.rejected', Payload.extend({ reason: z.string() }))
