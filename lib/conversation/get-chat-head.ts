import { accountOf } from '@/lib/accounts'
import { pictureFor } from '@/lib/media'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery } from '@/lib/platform/use-case'
import { AccountInput, type ChatHeadView } from './contract'
import { maySpeak } from './policy'

/** Whose conversation a subscriber looks at: the account's name, picture, and whether it is there to be written to. */
export const getChatHead = defineQuery({
  name: 'conversation.get-chat-head',
  input: AccountInput,
  load: ({ input, ctx, tx }) => {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    return accountOf(tx, input.accountId, ctx.now)
  },
  may: maySpeak,
  async run({ subject: { name, handle, pictureId, state }, tx }): Promise<ChatHeadView> {
    return { name, handle, pictureSrc: (await pictureFor(tx, pictureId))?.src ?? null, live: state === 'LIVE' }
  },
})
