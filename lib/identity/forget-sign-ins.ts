import { newId } from '@/lib/platform/ids'
import { inBatches } from '@/lib/platform/in-batches'
import { KEPT_SECONDS } from './limits'
import { removeSessions } from './session-store'
import { removeCodes } from './store'

// Ids carry their time, so that age is a range of the primary key and needs no index of its own.
const idOf = (now: Date, secondsAgo: number) => newId(new Date(now.getTime() - secondsAgo * 1000))

/** Deletes sign-ins and mailed codes that are long over; the worker's sweep. Returns how many rows went. */
export async function forgetSignIns(now: Date): Promise<number> {
  const sessions = await inBatches((most) => removeSessions(idOf(now, KEPT_SECONDS.session), most))
  return sessions + (await inBatches((most) => removeCodes(idOf(now, KEPT_SECONDS.mailCode), most)))
}
