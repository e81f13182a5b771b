import { defineUseCase } from '@/lib/platform/use-case'
import { MarkSendsSeenInput } from './contract'
import { mayReadInbox } from './policy'
import { placeOf } from './place'
import * as store from './store'
import { readerOf } from './subject'

/** Notes that the subscriber has seen the folder, or one account's sends, up to an instant. */
export const markSendsSeen = defineUseCase({
  name: 'inbox.mark-sends-seen',
  input: MarkSendsSeenInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ input: { accountId, upTo }, subject: { subscriberId }, ctx, tx }): Promise<{ marked: number }> {
    const seen = upTo < ctx.now ? upTo : ctx.now
    return {
      marked: await store.markSeen(tx, {
        subscriberId,
        ...(accountId ? { accountId } : { place: placeOf('folder', ctx.now) }),
        upTo: seen,
      }),
    }
  },
})
