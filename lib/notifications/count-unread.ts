import { defineQuery } from '@/lib/platform/use-case'
import { NothingInput } from './contract'
import { mayHaveNotifications, personOf } from './policy'
import * as store from './store'

/** How many notifications the one who asks has not read: the number at the bell. */
export const countUnread = defineQuery({
  name: 'notifications.count-unread',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayHaveNotifications,
  run: ({ ctx, tx }): Promise<number> => store.countUnread(tx, personOf(ctx.actor)),
})
