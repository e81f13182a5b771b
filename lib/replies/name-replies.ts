import { defineQuery } from '@/lib/platform/use-case'
import { NameRepliesInput } from './contract'
import { maySeeReplies } from './policy'
import * as store from './store'

/** What some of the account's automatic replies are called; for places that only know their ids. */
export const nameReplies = defineQuery({
  name: 'replies.name-replies',
  input: NameRepliesInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: maySeeReplies,
  run: ({ input, tx }) => store.nameReplies(tx, input),
})
