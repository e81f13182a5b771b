import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { GivenRole, Term } from './contract'

const member = z.object({ accountId: z.uuid(), operatorId: z.uuid() })

/** Somebody accepted an invitation and works on the account from now on. */
export const memberJoined = defineEvent('members.joined', member.extend({ role: GivenRole, term: Term }))

/** A membership got another role, another term or another month. */
export const memberChanged = defineEvent('members.changed', member.extend({ role: GivenRole, term: Term }))

/** A membership was ended by somebody, or the person left. */
export const memberLeft = defineEvent('members.left', member.extend({ by: z.uuid() }))

/** Sending was frozen because somebody else uses the account (ACC-9). */
export const sendingWasFrozen = defineEvent(
  'members.sending_frozen',
  z.object({ accountId: z.uuid(), freezeId: z.uuid(), startedBy: z.uuid(), endedSessions: z.number() }),
)

/** The holder set sending free again. */
export const sendingWasFreed = defineEvent('members.sending_freed', z.object({ accountId: z.uuid(), by: z.uuid() }))
