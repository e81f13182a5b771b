import type { Tx } from '@/lib/platform/db'
import type { MessageView } from './contract'
import * as store from './store'
import { messageViews } from './views'

interface Wanted {
  accountId: string
  subscriberId: string
  clientMessageId: string
}

/** A follower's message, by the id its writer's browser gave it, and what answered it. */
export async function exchangeOf(tx: Tx, { clientMessageId, ...side }: Wanted): Promise<MessageView[]> {
  const incoming = await store.findByClientId(tx, { ...side, clientMessageId })
  if (!incoming) return []
  return messageViews(tx, await store.listExchange(tx, { ...side, id: incoming.id }), null)
}
