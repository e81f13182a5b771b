import pg from 'pg'
import { env } from './env'
import { log } from './log'

type Hear = (payload: string) => void

interface Listener {
  channel: string
  hear: Hear
  /** Called after the connection came (again): what was said meanwhile is lost, so look for yourself. */
  connected?: () => void
  lost?: () => void
}

const listeners = new Set<Listener>()
let client: pg.Client | null = null
let timer: NodeJS.Timeout | null = null

async function connect(): Promise<void> {
  const next = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true })
  next.on('notification', ({ channel, payload }) => {
    for (const listener of listeners) if (listener.channel === channel) listener.hear(payload ?? '')
  })
  next.on('error', () => undefined)
  next.on('end', () => {
    if (client !== next) return
    client = null
    for (const listener of listeners) listener.lost?.()
    retry()
  })
  await next.connect()
  client = next
  for (const channel of new Set([...listeners].map((listener) => listener.channel)))
    await next.query(`LISTEN ${channel}`)
  for (const listener of listeners) listener.connected?.()
}

function retry(): void {
  timer ??= setTimeout(() => {
    timer = null
    connect().catch((error: unknown) => {
      log.warn({ err: error }, 'listen: no connection')
      retry()
    })
  }, 500)
}

/** Hears one PostgreSQL channel on the process's one listening connection; comes back by itself after a loss. Returns a way to stop. */
export function listen(listener: Listener): () => void {
  const first = listeners.size === 0 && !client
  listeners.add(listener)
  if (first) connect().catch(() => retry())
  else if (client)
    client.query(`LISTEN ${listener.channel}`).then(
      () => listener.connected?.(),
      () => undefined,
    )
  return () => void listeners.delete(listener)
}

/** Closes the listening connection, for an orderly stop. */
export async function stopListening(): Promise<void> {
  listeners.clear()
  if (timer) clearTimeout(timer)
  const open = client
  client = null
  await open?.end()
}
