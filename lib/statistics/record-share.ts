import { findReadable } from '@/lib/articles'
import { platformDay, toDateColumn } from '@/lib/platform/calendar'
import { keyedHash } from '@/lib/platform/crypto'
import { defineUseCase } from '@/lib/platform/use-case'
import { RecordShareInput } from './contract'
import { mayShare } from './policy'
import * as store from './store'

/** Notes that a reader passes an article on; a reader counts once a day, under a keyed hash that changes with the day. */
export const recordShare = defineUseCase({
  name: 'statistics.record-share',
  logged: false,
  input: RecordShareInput,
  load: ({ input, tx }) => findReadable(tx, input.articleId),
  may: mayShare,
  async run({ input: { articleId }, subject: { accountId }, ctx, tx }): Promise<{ counted: boolean }> {
    const day = platformDay(ctx.now)
    const who = ctx.actor.kind === 'subscriber' ? ctx.actor.id : `${ctx.address} ${ctx.userAgent}`
    const readerKey = keyedHash('article-sharer', `${day} ${who}`)
    const share = { accountId, articleId, day: toDateColumn(day), readerKey, at: ctx.now }
    return { counted: await store.noteShare(tx, share) }
  },
})
