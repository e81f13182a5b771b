import type { Ctx } from '@/lib/platform/actor'
import { atEnd } from '@/lib/platform/ending'
import { log } from '@/lib/platform/log'

const FLUSH_AFTER_MS = 1_000
// A flood beyond this is dropped: a counter must never cost the house its memory.
const MOST_WAITING = 20_000

interface Batch<T> {
  name: string
  /** Writes what waited; the context is the house's own. */
  write(ctx: Ctx, items: T[]): Promise<unknown>
}

/** Counts what comes too often for a row at a time: held in memory under a key for a second, then written together. */
export function countedBatch<T>({ name, write }: Batch<T>) {
  const waiting = new Map<string, T>()
  let timer: NodeJS.Timeout | undefined

  /** Writes what waits now; called by the timer and before the process ends. */
  async function flush({ now, requestId, locale }: Ctx): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const items = [...waiting.values()]
    waiting.clear()
    if (items.length === 0) return
    const ctx: Ctx = { actor: { kind: 'system' }, now, requestId, locale, address: '', userAgent: '' }
    await write(ctx, items).catch((err: unknown) =>
      log.error({ err, requestId, batch: name }, 'a batch was not counted'),
    )
  }

  /** Notes one; a second of the same key changes nothing. */
  function note(ctx: Ctx, key: string, item: T): void {
    if (waiting.size >= MOST_WAITING) return
    waiting.set(key, item)
    if (timer) return
    timer = setTimeout(() => void flush(ctx), FLUSH_AFTER_MS)
    atEnd(name, () => flush(ctx))
  }
  return { note, flush }
}
