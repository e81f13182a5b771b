import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { send, sisters, stateOf } from '@/tests/lib/mass-send/setting'
import { after, type Cast, makeCast, MINUTE } from '@/tests/support/cast'

const root = path.resolve(import.meta.dirname, '../../..')
const SOON_MS = 2500
let cast: Cast
let worker: ChildProcess | undefined

beforeEach(async () => {
  cast = await makeCast()
})
afterEach(async () => {
  if (!worker) return
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  await ended
  worker = undefined
})

/** A real worker process on this test's database; resolves once it works. */
async function startWorker(): Promise<ChildProcess> {
  const args = [
    '--import',
    path.join(root, 'scripts/server-only.mjs'),
    '--import',
    'tsx',
    path.join(root, 'lib/worker/entry.ts'),
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

/** A send that was scheduled as late as the rules allow, and whose time comes in a moment. */
async function soon(ms = SOON_MS, accountId = cast.account.id) {
  const sendAt = new Date(Date.now() + ms)
  const { id } = await send({ accountId, sendAt, now: after(-5 * MINUTE, sendAt) })
  return { id, sendAt }
}

const sends = () => db.domainEvent.count({ where: { name: 'mass_send.delivered' } })

describe('a worker that is killed while a send is scheduled', () => {
  it('is followed by one that sends it once, not before its time', { timeout: 60_000 }, async () => {
    worker = await startWorker()
    const { id, sendAt } = await soon()
    const ended = once(worker, 'exit')
    worker.kill('SIGKILL')
    await ended
    expect(await stateOf(cast.account.id, id)).toBe('SCHEDULED')

    worker = await startWorker()
    await expect.poll(() => stateOf(cast.account.id, id), { timeout: 30_000, interval: 100 }).toBe('VISIBLE')
    const row = await db.broadcast.findFirstOrThrow({ where: { id }, select: { visibleAt: true } })
    expect(row.visibleAt?.getTime()).toBeGreaterThanOrEqual(sendAt.getTime())
    // The job itself is finished, and nobody sends again what is visible.
    await expect.poll(sends, { timeout: 5000 }).toBe(1)
    expect(await db.broadcast.count()).toBe(1)
  })
})

describe('a worker that is killed again and again', () => {
  const KILLS = 20
  const AROUND_MS = 600

  it('sends each of twenty sends once, though it is killed at a random moment around the time of each', async () => {
    const due: { id: string; sendAt: Date }[] = []
    for (const accountId of await sisters(cast.account.id, KILLS)) {
      const running = await startWorker()
      const one = await soon(AROUND_MS, accountId)
      due.push(one)
      // From before the job begins until after it has ended.
      const moment = one.sendAt.getTime() + (Math.random() - 0.5) * AROUND_MS - Date.now()
      const ended = once(running, 'exit')
      setTimeout(() => running.kill('SIGKILL'), moment)
      await ended
    }
    worker = await startWorker()
    const visible = () => db.broadcast.count({ where: { state: 'VISIBLE' } })
    await expect.poll(visible, { timeout: 60_000, interval: 200 }).toBe(KILLS)
    const told = await db.domainEvent.findMany({ where: { name: 'mass_send.delivered' }, select: { payload: true } })
    const ids = told.map(({ payload }) => (payload as { massSendId: string }).massSendId)
    expect(ids.toSorted()).toEqual(due.map(({ id }) => id).toSorted())
    for (const { id, sendAt } of due) {
      const row = await db.broadcast.findFirstOrThrow({ where: { id }, select: { visibleAt: true } })
      expect(row.visibleAt?.getTime()).toBeGreaterThanOrEqual(sendAt.getTime())
    }
  }, 300_000)
})
