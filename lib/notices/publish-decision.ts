import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { AnnouncementFacts, DecisionFacts } from './contract'
import * as store from './store'

export interface DecisionNotice {
  decisionId: string
  accountId: string
  facts: DecisionFacts
  now: Date
}

/** Puts a decision's result on the public board, in the decision's own transaction (MOD-6). The notice bears the decision's id. */
export async function publishDecision(tx: Tx, { decisionId, accountId, facts, now }: DecisionNotice): Promise<void> {
  await store.insert(tx, {
    id: decisionId,
    kind: 'decision',
    decisionId,
    accountId,
    facts: DecisionFacts.parse(facts),
    publishedAt: now,
  })
  await dropPages(tx, ['/notices', '/notices/feed.xml'])
  await wake(tx, ['public'], 'notices', decisionId)
}

export interface Announcement {
  id: string
  accountId?: string
  /** In each language. */
  title: Record<string, string>
  text: Record<string, string>
  now: Date
}

/** Puts what the platform itself announces on the public board, in the transaction of the deed; without personal data (MOD-6). */
export async function publishAnnouncement(tx: Tx, { id, accountId, title, text, now }: Announcement): Promise<void> {
  const facts = AnnouncementFacts.parse({ title, text })
  await store.insert(tx, { id, kind: 'announcement', accountId: accountId ?? null, facts, publishedAt: now })
  await dropPages(tx, ['/notices', '/notices/feed.xml'])
  await wake(tx, ['public'], 'notices', id)
}
