import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { send, stateOf } from '@/tests/lib/mass-send/setting'
import { type Cast, makeCast } from '@/tests/support/cast'

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

const sends = () => db.domainEvent.count({ where: { name: 'mass_send.delivered' } })

describe('a worker that is killed while a send is scheduled', () => {
  it('is followed by one that sends it once, not before its time', { timeout: 60_000 }, async () => {
    worker = await startWorker()
    const sendAt = new Date(Date.now() + SOON_MS)
    const { id } = await send({ accountId: cast.account.id, sendAt, now: new Date() })
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
