import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { DecisionFacts } from './contract'
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
