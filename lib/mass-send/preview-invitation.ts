import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/crypto'

const PURPOSE = 'mass-send.preview-invitation'
/** Long enough to take the telephone out; it names who may be sent previews, so it is not left lying about. */
const HOUR_MS = 3_600_000

const Inside = z.object({ accountId: z.uuid(), operatorId: z.uuid(), until: z.iso.datetime() })
export type Invitation = z.output<typeof Inside>

export const invitationUntil = (now: Date): Date => new Date(now.getTime() + HOUR_MS)

/** What an operator's link carries: who invites on behalf of which account, and until when; nobody can alter it. */
export const makeInvitation = (invitation: Invitation): string => seal(PURPOSE, JSON.stringify(invitation))

/** Null for one that was altered or has run out. */
export function openInvitation(sealed: string, now: Date): Invitation | null {
  try {
    const found = Inside.parse(JSON.parse(unseal(PURPOSE, sealed)))
    return new Date(found.until) > now ? found : null
  } catch {
    return null
  }
}
