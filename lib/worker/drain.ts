import { subscribeAll } from '@/lib/platform/dispatch'
import { QUEUES, sender } from '@/lib/platform/jobs'
import { runJob } from './run-job'
import { subscriptions } from './subscriptions'

/**
 * Runs everything that is due now, one after the other, until nothing is left; for the demonstration data and for tests.
 * `now` is the time the jobs believe in. A failing job throws. Returns how many ran.
 */
export async function drainJobs(now: Date): Promise<number> {
  subscribeAll(subscriptions)
  const boss = await sender()
  let ran = 0
  for (let found = true; found;) {
    found = false
    for (const queue of QUEUES) {
      for (const { id, data } of await boss.fetch(queue, { batchSize: 50 })) {
        await runJob(id, data, now)
        await boss.complete(queue, id)
        found = true
        ran += 1
      }
    }
  }
  return ran
}
