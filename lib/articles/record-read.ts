import type { Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { keyedHash } from '@/lib/platform/crypto'
import { atEnd } from '@/lib/platform/ending'
import { log } from '@/lib/platform/log'
import { execute } from '@/lib/platform/use-case'
import { countReads } from './count-reads'
import type { Read } from './contract'
import { isMachine } from './rules'

const FLUSH_AFTER_MS = 1_000
// A flood beyond this is dropped: a counter must never cost the house its memory.
const MOST_WAITING = 20_000

const waiting = new Map<string, Read>()
let timer: NodeJS.Timeout | undefined

/**
 * Notes that somebody reads an article; machines are passed over. Counted in batches of a second, one reader once a day.
 * Who it was is kept as a keyed hash that changes with the day.
 */
export function recordRead(ctx: Ctx, articleId: string): void {
  if (isMachine(ctx.userAgent) || waiting.size >= MOST_WAITING) return
  const day = platformDay(ctx.now)
  const who = ctx.actor.kind === 'subscriber' ? ctx.actor.id : `${ctx.address} ${ctx.userAgent}`
  const readerKey = keyedHash('article-reader', `${day} ${who}`)
  waiting.set(`${articleId} ${readerKey}`, { articleId, readerKey, day, at: ctx.now.toISOString() })
  if (timer) return
  timer = setTimeout(() => void flushReads(ctx), FLUSH_AFTER_MS)
  atEnd('articles.reads', () => flushReads(ctx))
}

/** Writes the waiting reads now; called by the timer and before the process ends. */
export async function flushReads({ now, requestId, locale }: Ctx): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const reads = [...waiting.values()]
  waiting.clear()
  if (reads.length === 0) return
  const ctx: Ctx = { actor: { kind: 'system' }, now, requestId, locale, address: '', userAgent: '' }
  await execute(countReads, ctx, { reads }).catch((err: unknown) =>
    log.error({ err, requestId }, 'reads were not counted'),
  )
}
