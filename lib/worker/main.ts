import { randomUUID } from 'node:crypto'
import type { Ctx } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { subscribeAll } from '@/lib/platform/dispatch'
import { openQueue, QUEUES } from '@/lib/platform/jobs'
import { log } from '@/lib/platform/log'
import { watchInstallation } from '@/lib/installation'
import { watchRulebook } from '@/lib/rulebook'
import { runJob } from './run-job'
import { sweeps } from './schedule'
import { subscriptions } from './subscriptions'

const context = (): Ctx => ({
  actor: { kind: 'system' },
  now: new Date(),
  requestId: randomUUID(),
  locale: 'zh-Hant',
  address: 'worker',
  userAgent: 'worker',
})

async function attempt(id: string, data: unknown): Promise<void> {
  try {
    await runJob(id, data, new Date())
  } catch (error) {
    log.error({ err: error, id }, 'job failed; it will be tried again')
    throw error
  }
}

/** Starts working on the queue and the sweeps. Returns an orderly stop: what runs is finished, nothing new is begun. */
export async function startWorker(): Promise<() => Promise<void>> {
  subscribeAll(subscriptions)
  watchRulebook()
  watchInstallation()
  const boss = await openQueue({ work: true })
  for (const queue of QUEUES) {
    const pace = {
      batchSize: 1,
      localConcurrency: queue === 'now' ? 4 : 1,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 1,
    }
    await boss.work(queue, pace, async (batch) => {
      for (const { id, data } of batch) await attempt(id, data)
    })
  }
  const timers = sweeps.map((sweep) => {
    const run = () =>
      sweep.run(context()).catch((error: unknown) => log.error({ err: error, sweep: sweep.name }, 'sweep failed'))
    return setInterval(run, sweep.everySeconds * 1000)
  })
  log.info('worker ready')
  return async () => {
    timers.forEach(clearInterval)
    await boss.stop({ graceful: true, timeout: 20_000, close: true })
    await db.$disconnect()
  }
}
