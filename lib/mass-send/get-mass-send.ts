import { defineQuery } from '@/lib/platform/use-case'
import { type MassSendDetail, MassSendInput } from './contract'
import { maySeeSends, maySendNow } from './policy'
import * as store from './store'
import { massSendView } from './views'

/** One send with its state and what became of it. */
export const getMassSend = defineQuery({
  name: 'mass-send.get',
  input: MassSendInput,
  load: ({ input, tx }) => store.find(tx, input),
  may: (actor, subject) => maySeeSends(actor, subject),
  async run({ subject: send, ctx, tx }): Promise<MassSendDetail> {
    return {
      send: await massSendView(tx, send),
      mayWithdraw: send.state === 'SCHEDULED' && maySendNow(ctx.actor, send.accountId),
    }
  },
})
