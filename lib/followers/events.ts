import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** Somebody follows an account, for the first time or again. */
export const followerGained = defineEvent(
  'follower.gained',
  z.object({ accountId: z.uuid(), subscriberId: z.uuid(), scene: z.string(), again: z.boolean() }),
)
/** Somebody stopped following. */
export const followerLost = defineEvent('follower.lost', z.object({ accountId: z.uuid(), subscriberId: z.uuid() }))
