import type { Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { keyedHash } from '@/lib/platform/crypto'
import { execute } from '@/lib/platform/use-case'
import { countReads } from './count-reads'
import { countShares } from './count-shares'
import type { Read } from './contract'
import { countedBatch } from './counted-batch'
import { isMachine } from './rules'

const reads = countedBatch<Read>({
  name: 'articles.reads',
  write: (ctx, items) => execute(countReads, ctx, { reads: items }),
})
const shares = countedBatch<Read>({
  name: 'articles.shares',
  write: (ctx, items) => execute(countShares, ctx, { shares: items }),
})

/** One reader of one article on one day. Who it was is kept as a keyed hash that changes with the day. */
function readingOf(ctx: Ctx, articleId: string): Read {
  const day = platformDay(ctx.now)
  const who = ctx.actor.kind === 'subscriber' ? ctx.actor.id : `${ctx.address} ${ctx.userAgent}`
  return { articleId, readerKey: keyedHash('article-reader', `${day} ${who}`), day, at: ctx.now.toISOString() }
}

/** Notes that somebody reads an article; machines are passed over. Counted in batches of a second, one reader once a day. */
export function recordRead(ctx: Ctx, articleId: string): void {
  if (isMachine(ctx.userAgent)) return
  const read = readingOf(ctx, articleId)
  reads.note(ctx, `${articleId} ${read.readerKey}`, read)
}

/** Notes that somebody passed an article on; counted like reads. */
export function recordShare(ctx: Ctx, articleId: string): void {
  if (isMachine(ctx.userAgent)) return
  const share = readingOf(ctx, articleId)
  shares.note(ctx, `${articleId} ${share.readerKey}`, share)
}

/** Writes the waiting reads now. */
export const flushReads = (ctx: Ctx): Promise<void> => reads.flush(ctx)
/** Writes the waiting shares now. */
export const flushShares = (ctx: Ctx): Promise<void> => shares.flush(ctx)
