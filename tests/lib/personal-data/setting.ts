import { askForCopy } from '@/lib/personal-data'
import { codeHashOf } from '@/lib/identity/secrets'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { runJob } from '@/lib/worker/run-job'
import { addressOf, after, type Cast, ctxOf, HOUR, NOW } from '@/tests/support/cast'

/** The mailed code of a person of the cast, at the door they stand at. */
export async function codeOf(name: 'holder' | 'editor' | 'reader' | 'passerBy'): Promise<string> {
  const [id, code] = [newId(NOW), '123456']
  const door = name === 'holder' || name === 'editor' ? 'OPERATOR' : 'SUBSCRIBER'
  const codeHash = codeHashOf(id, code)
  await db.mailCode.create({
    data: {
      id,
      door,
      purpose: 'SECOND_FACTOR',
      email: addressOf(name),
      codeHash,
      createdAt: NOW,
      expiresAt: after(HOUR),
    },
  })
  return code
}

/** Runs what the queue holds of this job, as the worker would. */
export async function work(job: string, now = NOW): Promise<void> {
  const jobs = await db.$queryRaw<{ id: string; data: object }[]>`
    SELECT id::text, data FROM pgboss.job WHERE data->>'job' = ${job}`
  for (const { id, data } of jobs) await runJob(id, data, now)
}

/** A copy of the holder's own data, asked for and made. */
export async function askedCopy(cast: Cast): Promise<{ requestId: string }> {
  const asked = await execute(askForCopy, ctxOf(cast.holder), { code: await codeOf('holder') })
  await work('personal-data.make-copy')
  return asked
}
