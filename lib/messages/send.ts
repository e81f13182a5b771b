import { keepSentMaterials } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import type { MessageContent, MessageView } from './contract'
import { columnsOf, responderOf } from './rules'
import * as store from './store'
import { messageViews } from './views'

interface Outgoing {
  contents: readonly MessageContent[]
  maker: 'follow' | 'keyword' | 'default'
  /** When the cause happened; each message comes a millisecond after the one before, which keeps their order. */
  now: Date
}

/** Automatic messages as rows. */
export const outgoing = ({ contents, maker, now }: Outgoing): store.Outgoing[] =>
  contents.map((content, at) => {
    const sentAt = new Date(now.getTime() + at + 1)
    return { id: newId(sentAt), ...columnsOf(content), responder: responderOf(maker, at), sentAt }
  })

const sentMaterials = (messages: readonly store.Outgoing[]): string[] =>
  messages.flatMap(({ materialId }) => materialId ?? [])

interface Side {
  accountId: string
  subscriberId: string
  openid: string
}

const wakeBoth = (tx: Tx, { accountId, subscriberId, openid }: Side) =>
  wake(tx, [`account:${accountId}`, `subscriber:${subscriberId}`], 'message', openid)

/** Sends the reply on following in the caller's transaction. */
export async function sendOnFollow(tx: Tx, side: Side, { contents, now }: Omit<Outgoing, 'maker'>): Promise<void> {
  if (contents.length === 0) return
  const { accountId, subscriberId } = side
  const messages = outgoing({ contents, maker: 'follow', now })
  await store.storeOutgoing(tx, { accountId, subscriberId, messages, answers: false })
  await keepSentMaterials(tx, { accountId, materialIds: sentMaterials(messages) })
  await wakeBoth(tx, side)
}

interface Received extends Side {
  text: string
  clientMessageId: string
  now: Date
  reply: { maker: 'keyword' | 'default'; contents: readonly MessageContent[] } | null
}

/**
 * Stores a follower's message with its reply and wakes both sides, in the caller's transaction: two statements, and one
 * more when the reply shows pictures. Returns
 * what was said; null when this very message was stored before, and then nothing is written and nobody is woken.
 */
export async function receive(
  tx: Tx,
  { text, clientMessageId, now, reply, ...side }: Received,
): Promise<MessageView[] | null> {
  const incoming = { id: newId(now), text, clientMessageId, sentAt: now }
  const replies = reply ? outgoing({ ...reply, now }) : []
  const { accountId, subscriberId } = side
  const isNew = await store.storeExchange(tx, {
    accountId,
    subscriberId,
    incoming,
    replies,
    waits: reply?.maker !== 'keyword',
  })
  if (!isNew) return null
  await keepSentMaterials(tx, { accountId, materialIds: sentMaterials(replies) })
  await wakeBoth(tx, side)
  const inbound = {
    ...incoming,
    direction: 'IN' as const,
    kind: 'TEXT' as const,
    materialId: null,
    articleId: null,
    responder: null,
  }
  const outbound = replies.map((one) => ({ ...one, direction: 'OUT' as const, clientMessageId: null }))
  return messageViews(tx, [inbound, ...outbound], null)
}
