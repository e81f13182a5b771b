import { defineQuery } from '@/lib/platform/use-case'
import { ListNotificationsInput, NotificationFacts, NotificationKind, type NotificationPage } from './contract'
import { mayHaveNotifications, personOf } from './policy'
import * as store from './store'

const PAGE = 30

/** What the platform told the one who asks, newest first. */
export const listNotifications = defineQuery({
  name: 'notifications.list',
  input: ListNotificationsInput,
  load: () => Promise.resolve({}),
  may: mayHaveNotifications,
  async run({ input: { after }, ctx, tx }): Promise<NotificationPage> {
    const person = personOf(ctx.actor)
    const found = await store.list(tx, person, { after, take: PAGE + 1 })
    const page = found.slice(0, PAGE)
    return {
      notifications: page.map(({ id, kind, facts, href, createdAt, readAt }) => ({
        id,
        kind: NotificationKind.parse(kind),
        facts: NotificationFacts.parse(facts),
        href,
        createdAt: createdAt.toISOString(),
        isRead: readAt !== null,
      })),
      next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      unread: await store.countUnread(tx, person),
    }
  },
})
