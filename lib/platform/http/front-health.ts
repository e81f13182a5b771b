import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env'
import { queuedJobs, registry } from '../metrics'
import { storage } from '../storage'
import { probeHealth } from '../storage/health'
import { frontPool, PROBE_DEADLINE_MS } from './front-database'

interface Probe {
  ok: boolean
  ms: number
}

async function probe(work: () => Promise<unknown>): Promise<Probe> {
  const started = performance.now()
  const late = AbortSignal.timeout(PROBE_DEADLINE_MS)
  const tooLate = new Promise<never>((_, fail) =>
    late.addEventListener('abort', () => fail(new Error('too late')), { once: true }),
  )
  const ok = await Promise.race([work(), tooLate]).then(
    () => true,
    () => false,
  )
  return { ok, ms: Math.round(performance.now() - started) }
}

const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}

async function ready(response: ServerResponse, stopping: boolean): Promise<void> {
  const [database, queue, files] = await Promise.all([
    probe(() => frontPool.query('SELECT 1')),
    probe(() => frontPool.query('SELECT version FROM pgboss.version')),
    probe(() => probeHealth(storage())),
  ])
  const fit = !stopping && database.ok && queue.ok && files.ok
  answer(response, fit ? 200 : 503, { ready: fit, stopping, checks: { database, queue, storage: files } })
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether the caller may see figures; asked before the front removes the proxy's headers. */
export function mayReadMetrics(request: IncomingMessage): boolean {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (env.METRICS_TOKEN && token) return timingSafeEqual(digest(token), digest(env.METRICS_TOKEN))
  // What a proxy on this machine passes on comes from the loopback too, but is not from here.
  const proxied = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  const socket = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return !proxied && (socket === '::1' || socket.startsWith('127.'))
}

const JOBS = 'SELECT name, queued_count, active_count, deferred_count, failed_count FROM pgboss.queue'
const STATES = {
  queued: 'queued_count',
  active: 'active_count',
  deferred: 'deferred_count',
  failed: 'failed_count',
} as const

async function metrics(response: ServerResponse): Promise<void> {
  const { rows } = await frontPool.query<Record<string, string>>(JOBS).catch(() => ({ rows: [] }))
  for (const row of rows)
    for (const [state, column] of Object.entries(STATES))
      queuedJobs.set({ queue: row.name ?? '', state }, Number(row[column] ?? 0))
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' })
  response.end(await registry.metrics())
}

/** Answers /healthz (this process lives), /readyz (what it needs answers) and /metrics; false when the path is another. */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  { stopping, metricsAllowed }: { stopping: boolean; metricsAllowed: boolean },
): Promise<boolean> {
  if (path === '/healthz') answer(response, 200, { alive: true })
  else if (path === '/readyz') await ready(response, stopping)
  else if (path === '/metrics' && metricsAllowed) await metrics(response)
  else return false
  return true
}
