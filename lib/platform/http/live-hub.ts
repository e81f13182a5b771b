import type { LiveEntry } from '../announce'
import { db } from '../db'
import { listen } from '../listen'
import { log } from '../log'

// Rows can become visible in another order than their numbers: whoever asks for what came after one asks for a little before it too.
const OVERLAP = 64n
const REPLAY_LIMIT = 500
// A call can be lost with the process that made it. So each process also looks for itself, this often.
const LOOK_MS = 2000
const REMEMBERED = 4096

export type Send = (entry: LiveEntry) => void

const open = new Map<string, Set<Send>>()
const told = new Set<string>()
let newest = 0n
let leave: (() => void) | null = null

function tell(entry: LiveEntry): void {
  if (told.has(entry.seq)) return
  told.add(entry.seq)
  if (told.size > REMEMBERED) for (const seq of [...told].slice(0, REMEMBERED / 2)) told.delete(seq)
  if (BigInt(entry.seq) > newest) newest = BigInt(entry.seq)
  for (const send of open.get(entry.audience) ?? []) send(entry)
}

/** After the listening connection was lost, everyone is told to ask again: what was said meanwhile is not known. */
function refreshAll(): void {
  for (const senders of open.values())
    for (const send of senders) send({ seq: '', audience: '', topic: 'refresh', ref: null })
}

async function look(): Promise<void> {
  if (newest === 0n) {
    const [row] = await db.$queryRaw<{ seq: bigint | null }[]>`SELECT max(seq) AS seq FROM live_entry`
    // 1 where there is none yet, so that the first one ever is after it.
    newest = row?.seq ?? 1n
    return
  }
  const entries = await db.$queryRaw<LiveEntry[]>`
    SELECT seq::text, audience, topic, ref FROM live_entry WHERE seq > ${newest - OVERLAP} ORDER BY seq LIMIT ${REPLAY_LIMIT}`
  entries.forEach(tell)
}

function start(): () => void {
  const stop = listen({
    channel: 'live',
    hear: (payload) => tell(JSON.parse(payload) as LiveEntry),
    connected: refreshAll,
  })
  const attempt = () => void look().catch((error: unknown) => log.warn({ err: error }, 'live: could not look'))
  attempt()
  const timer = setInterval(attempt, LOOK_MS)
  return () => {
    clearInterval(timer)
    stop()
    newest = 0n
    told.clear()
  }
}

/** Lets `send` hear what is said to these audiences; returns a way to leave. */
export function join(audiences: readonly string[], send: Send): () => void {
  leave ??= start()
  for (const audience of audiences) open.set(audience, (open.get(audience) ?? new Set()).add(send))
  return () => {
    for (const audience of audiences) {
      const senders = open.get(audience)
      senders?.delete(send)
      if (senders?.size === 0) open.delete(audience)
    }
    if (open.size > 0) return
    leave?.()
    leave = null
  }
}

/** What was said to these audiences after a browser's last event, and a little before. */
export const missed = (audiences: readonly string[], after: bigint): Promise<LiveEntry[]> =>
  db.$queryRaw<LiveEntry[]>`
    SELECT seq::text, audience, topic, ref FROM live_entry
    WHERE audience = ANY(${[...audiences]}::text[]) AND seq > ${after - OVERLAP} ORDER BY seq LIMIT ${REPLAY_LIMIT}`

/** How many live connections this process holds. */
export const openStreams = (): number => [...open.values()].reduce((sum, senders) => sum + senders.size, 0)
