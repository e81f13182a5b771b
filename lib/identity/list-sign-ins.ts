import { defineQuery } from '@/lib/platform/use-case'
import { NothingInput, type SignInView } from './contract'
import { mayHaveAuthenticator } from './policy'
import { markNewDevices } from './rules'
import { latestSessions } from './session-store'

// As far back as signing in itself looks when it decides whether a device is new.
const LOOKED_AT_ROWS = 100
const SHOWN_ROWS = 20

/** The operator's latest sign-ins, open or over; those from a new device were mailed (ACC-9). */
export const listSignIns = defineQuery({
  name: 'identity.list-sign-ins',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayHaveAuthenticator,
  async run({ ctx: { actor, now }, tx }): Promise<SignInView[]> {
    const personId = actor.kind === 'operator' ? actor.id : ''
    const rows = await latestSessions(tx, 'operator', { personId, take: LOOKED_AT_ROWS })
    return markNewDevices(rows.toReversed())
      .toReversed()
      .slice(0, SHOWN_ROWS)
      .map(({ id, address, userAgent, createdAt, expiresAt, endedAt, isNewDevice }) => ({
        id,
        address,
        userAgent,
        at: createdAt.toISOString(),
        isNewDevice,
        isOpen: endedAt === null && expiresAt > now,
      }))
  },
})
