import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { inBatches } from '@/lib/platform/in-batches'
import { figure } from '@/lib/rulebook'
import { removeSentBefore } from './store'

/** Purges messages that are older than they are kept (DATA-1); the worker's sweep. Returns how many went. */
export async function forgetOldMessages(now: Date): Promise<number> {
  const before = startOfDay(addDays(platformDay(now), -figure('messageRetentionDays', now)))
  return inBatches((most) => removeSentBefore(before, most))
}
