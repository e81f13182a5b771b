import { defineUseCase } from '@/lib/platform/use-case'
import { MarkReadInput } from './contract'
import { mayHaveNotifications, personOf } from './policy'
import * as store from './store'

/** Marks one of the person's notifications as read, or all of them. */
export const markRead = defineUseCase({
  name: 'notifications.mark-read',
  input: MarkReadInput,
  load: () => Promise.resolve({}),
  may: mayHaveNotifications,
  logged: false,
  async run({ input: { id }, ctx, tx }): Promise<{ unread: number }> {
    const person = personOf(ctx.actor)
    await store.markRead(tx, person, { id, at: ctx.now })
    return { unread: await store.countUnread(tx, person) }
  },
})
