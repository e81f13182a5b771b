import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { REJECTIONS } from './contract'

const Payload = z.object({ accountId: z.uuid(), massSendId: z.uuid() })

/** Somebody asked that it be sent; a second person decides. */
export const massSendRequested = defineEvent('mass_send.requested', Payload)
/** A second person decided about a request. */
export const massSendDecided = defineEvent('mass_send.decided', Payload.extend({ approved: z.boolean() }))
export const massSendScheduled = defineEvent('mass_send.scheduled', Payload)
/** It became visible to all at once. */
export const massSendDelivered = defineEvent('mass_send.delivered', Payload)
export const massSendWithdrawn = defineEvent('mass_send.withdrawn', Payload)
/** It could not go out at its time; the quota was given back. */
export const massSendRejected = defineEvent('mass_send.rejected', Payload.extend({ reason: z.enum(REJECTIONS) }))
/** It was stopped in the hold after pressing; the quota was given back. */
export const massSendStopped = defineEvent('mass_send.stopped', Payload)
/** Deleted after it was visible: out of its readers' lists, its articles gone. */
export const massSendDeleted = defineEvent('mass_send.deleted', Payload)
