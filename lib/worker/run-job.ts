import { z } from 'zod'
import type { Ctx } from '@/lib/platform/actor'
import { log } from '@/lib/platform/log'
import { jobs } from './registry'

const Envelope = z.object({ job: z.string(), payload: z.unknown(), at: z.string().nullish() })
const byName = new Map(jobs.map((job) => [job.name, job]))

/** Runs one queued job; throws when it failed, so that the queue tries again. `now` is the time it believes in. */
export async function runJob(id: string, data: unknown, now: Date): Promise<void> {
  const { job: name, payload } = Envelope.parse(data)
  const job = byName.get(name)
  if (!job) {
    // A job of a newer or removed version: dropping it loudly is better than retrying it for ever.
    log.error({ job: name, id }, 'unknown job dropped')
    return
  }
  const ctx: Ctx = {
    actor: { kind: 'system' },
    now,
    requestId: id,
    locale: 'zh-Hant',
    address: 'worker',
    userAgent: 'worker',
  }
  await job.run({ payload: job.payload.parse(payload), ctx })
}
