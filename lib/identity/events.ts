import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** Somebody signed in with a device that the person had not used before (ACC-9). */
export const signedInFromNewDevice = defineEvent(
  'identity.signed_in_from_new_device',
  z.object({ sessionId: z.uuid() }),
)

export const SecondFactorChange = z.enum(['set_up', 'replaced', 'removed', 'codes_renewed'])
export type SecondFactorChange = z.infer<typeof SecondFactorChange>

/** An operator's second factor changed; the person is told by mail, for it may have been somebody else (ACC-9). */
export const secondFactorChanged = defineEvent(
  'identity.second_factor_changed',
  z.object({ operatorId: z.uuid(), change: SecondFactorChange }),
)
