import { fromPrisma, PgBoss } from 'pg-boss'
import { v5 } from 'uuid'
import type { z } from 'zod'
import type { Ctx } from './actor'
import type { Tx } from './db'
import { env } from './env'
import { newId } from './ids'
import { log } from './log'

export const QUEUES = ['now', 'bulk'] as const
const KEYS = '6f1d1c1e-6f0c-4a57-9a55-0f3c5d7f2b11' // namespace of job ids made from keys

export interface Job<P extends z.ZodType> {
  name: string
  payload: P
  queue: (typeof QUEUES)[number]
  run(args: { payload: z.output<P>; ctx: Ctx }): Promise<void>
}

/** Declares a job, imperative (`mass-send.deliver`). Its payload is ids; it must be safe to run twice. */
export const defineJob = <P extends z.ZodType>(job: Omit<Job<P>, 'queue'> & { queue?: Job<P>['queue'] }): Job<P> => ({
  queue: 'now',
  ...job,
})

/** A connection to the queue. `work: false` (web processes) only sends and never supervises. */
export const openQueue = async ({ work }: { work: boolean }): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: 'pgboss',
    supervise: work,
    schedule: false,
    useListenNotify: work,
    max: work ? 6 : 2,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  for (const name of QUEUES) {
    if (!(await boss.getQueue(name))) {
      await boss.createQueue(name, {
        retryLimit: 8,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: 600,
        notify: true,
      })
    }
  }
  return boss
}

const held = globalThis as { xintaiQueue?: Promise<PgBoss> }
/** The process's sender, opened on first use. */
export const sender = (): Promise<PgBoss> => (held.xintaiQueue ??= openQueue({ work: false }))

/** Ends the sender, for tests and an orderly stop. */
export async function closeSender(): Promise<void> {
  const open = held.xintaiQueue
  held.xintaiQueue = undefined
  await (await open)?.stop({ graceful: false, close: true })
}

/**
 * Leaves a job in the caller's transaction: a rolled-back deed leaves none.
 * The same `key` twice is one job. `runAt` in the past or absent means at once.
 */
export async function enqueue<P extends z.ZodType>(
  tx: Tx,
  job: Job<P>,
  payload: z.input<P>,
  { key, runAt }: { key?: string; runAt?: Date } = {},
): Promise<void> {
  const boss = await sender()
  const id = key ? v5(`${job.name}:${key}`, KEYS) : newId()
  const startAfter = runAt && runAt.getTime() > Date.now() ? runAt : undefined
  await boss.send(
    job.queue,
    { job: job.name, payload, at: runAt?.toISOString() ?? null },
    { db: fromPrisma(tx), id, startAfter },
  )
}
