import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import * as store from './store'

interface Told {
  accountId: string
  subscriberId: string
  openid: string
  text: string
  /** Who of the account says it. */
  operatorId: string
  now: Date
}

/** Puts a text from an operator into a follower's conversation, in the caller's transaction; whether they may be written to is the caller's to know. */
export async function tellFollower(tx: Tx, { accountId, subscriberId, openid, text, operatorId, now }: Told) {
  const none = { materialId: null, articleId: null }
  const message = {
    id: newId(now),
    kind: 'TEXT' as const,
    text,
    ...none,
    responder: `operator:${operatorId}`,
    sentAt: now,
  }
  await store.storeOutgoing(tx, { accountId, subscriberId, messages: [message], answers: false })
  await wake(tx, [`account:${accountId}`, `subscriber:${subscriberId}`], 'message', openid)
}
