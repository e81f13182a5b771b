import { loadSendable } from '@/lib/articles'
import { actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { changedSince } from './changed-since'
import { type MassSendDetail, MassSendInput } from './contract'
import { loadRequest } from './decide-request'
import { mayDecide, maySeeSends, mayWithdraw } from './policy'
import { massSendView } from './views'

/** One send with its state, what became of it, and what this person may do about it. */
export const getMassSend = defineQuery({
  name: 'mass-send.get',
  input: MassSendInput,
  load: (found) => loadRequest(found),
  may: (actor, subject) => maySeeSends(actor, subject),
  async run({ subject: send, ctx, tx }): Promise<MassSendDetail> {
    const isRequested = send.state === 'REQUESTED'
    const mayEnd = mayWithdraw(ctx.actor, send).kind === 'allow'
    return {
      send: await massSendView(tx, send),
      mayWithdraw: (isRequested || send.state === 'SCHEDULED') && mayEnd,
      mayDecide: isRequested && mayDecide(ctx.actor, send).kind === 'allow',
      isOwnRequest: isRequested && send.createdBy === actorIdOf(ctx.actor),
      mayDelete: send.state === 'VISIBLE' && send.deletedAt === null && mayEnd,
      changed: isRequested && changedSince(send, await loadSendable(tx, send)),
    }
  },
})
