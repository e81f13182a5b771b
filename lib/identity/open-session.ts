import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId, randomCode } from '@/lib/platform/ids'
import type { DoorName } from '@/lib/platform/session/cookies'
import type { OpenedSession } from './contract'
import { signedInFromNewDevice } from './events'
import { SESSION_SECONDS } from './limits'
import { inSeconds, isNewDevice } from './rules'
import { deviceIdsOf, insertSession } from './session-store'
import { touchSignIn } from './store'

interface Opening {
  door: DoorName
  personId: string
  device: string | null | undefined
}

/** Writes the session row of a sign-in that has been proved, and says so when it came from a new device (ACC-9). */
export async function openSession(tx: Tx, ctx: Ctx, { door, personId, device }: Opening): Promise<OpenedSession> {
  const [sessionId, deviceId] = [newId(ctx.now), device || randomCode(24)]
  const earlier = await deviceIdsOf(tx, door, personId)
  const maxAgeSeconds = SESSION_SECONDS[door]
  const expiresAt = inSeconds(ctx.now, maxAgeSeconds)
  const { address, userAgent, now: createdAt } = ctx
  await insertSession({ id: sessionId, door, personId, address, userAgent, createdAt, expiresAt, deviceId }, tx)
  await touchSignIn(tx, door, personId, ctx.now)
  if (isNewDevice(earlier, deviceId)) await emit(tx, signedInFromNewDevice, { sessionId }, ctx)
  return { sessionId, maxAgeSeconds, deviceId }
}
