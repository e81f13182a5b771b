import type { Pool } from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What this process tells Prometheus. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'xintai_' })

const registers = [registry]

/** Seconds from a request's first byte in to its last byte out, by class of route; never by address. */
export const requestSeconds = new Histogram({
  name: 'xintai_request_seconds',
  help: 'Duration of requests in seconds, live streams excluded',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  registers,
})

/** Live streams that are open now. */
export const liveStreams = new Gauge({ name: 'xintai_live_streams', help: 'Open live streams', registers })

/** What the page cache did: hit, revalidated, miss, dropped. */
export const pageCacheEvents = new Counter({
  name: 'xintai_page_cache_total',
  help: 'Answers of the page cache by outcome',
  labelNames: ['outcome'],
  registers,
})

/** Bytes that the page cache holds. */
export const pageCacheBytes = new Gauge({
  name: 'xintai_page_cache_bytes',
  help: 'Bytes held by the page cache',
  registers,
})

/** Jobs in the queue by queue and state; read when asked. */
export const queuedJobs = new Gauge({
  name: 'xintai_jobs',
  help: 'Jobs by queue and state',
  labelNames: ['queue', 'state'],
  registers,
})

// The pool belongs to lib/platform/db.ts, of which Next holds a copy of its own: only the global one is the one in use.
const held = globalThis as { xintaiDb?: { pool: Pool } }

new Gauge({
  name: 'xintai_database_connections',
  help: 'Connections of the pool by state',
  labelNames: ['state'],
  registers,
  collect() {
    const pool = held.xintaiDb?.pool
    this.set({ state: 'open' }, pool?.totalCount ?? 0)
    this.set({ state: 'idle' }, pool?.idleCount ?? 0)
    this.set({ state: 'waiting' }, pool?.waitingCount ?? 0)
  },
})
