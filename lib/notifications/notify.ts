import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import type { NotificationFacts, NotificationKind } from './contract'
import { mailNotification } from './mail-notification'
import * as store from './store'
import type { Person } from './subject'

export interface News {
  kind: NotificationKind
  facts: NotificationFacts
  /** One cause makes one notification for a person, however often its job runs. */
  causeKey: string
  accountId?: string
  /** Where the person can see more; a path of this installation. */
  href: string
}

/** Tells people something: a row for each, its mail, and a wake of their open pages, all with the caller's transaction. */
export async function notify(tx: Tx, people: readonly Person[], news: News, now: Date): Promise<void> {
  for (const { door, personId } of people) {
    const id = newId(now)
    const { kind, facts, causeKey, accountId, href } = news
    const isNew = await store.insertOnce(tx, {
      door,
      personId,
      id,
      kind,
      facts,
      causeKey,
      accountId: accountId ?? null,
      href,
      createdAt: now,
    })
    if (!isNew) continue
    await enqueue(tx, mailNotification, { door, personId, id }, { key: `${personId}:${id}`, runAt: now })
    await wake(tx, [door === 'OPERATOR' ? `operator:${personId}` : `subscriber:${personId}`], 'notifications', id)
  }
}
