'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { ActionResult } from '@/components/ui/form/result'
import type { MessageContent, MessageView } from '@/lib/messages/contract'

export type Body = Pick<MessageView, 'kind' | 'text' | 'picture' | 'article'>

/** A message that was sent from here and is not confirmed yet. */
export interface Waiting {
  clientMessageId: string
  content: MessageContent
  /** What to show meanwhile; null where only the server can draw it. */
  shown: Body | null
  state: 'sending' | 'failed'
}

export type SendMessage = (
  message: MessageContent & { clientMessageId: string },
) => Promise<ActionResult<readonly MessageView[]>>

const shownOf = (content: MessageContent): Body | null =>
  content.kind === 'text' ? { kind: 'text', text: content.text, picture: null, article: null } : null

/**
 * What is on its way from here: shown at once, replaced by what the server stored. A refused message goes back to its
 * writer; after a lost connection it stays and can be sent again under the same id, so that it arrives once.
 */
export function useOutbox(stored: readonly MessageView[], send: SendMessage) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [fresh, setFresh] = useState<readonly MessageView[]>([])
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)

  useEffect(() => {
    const known = new Set(stored.map(({ id }) => id))
    setFresh((now) => (now.some(({ id }) => known.has(id)) ? now.filter(({ id }) => !known.has(id)) : now))
  }, [stored])

  const deliver = useCallback(
    async (one: Waiting): Promise<'sent' | 'refused' | 'lost'> => {
      setRefusal(null)
      setWaiting((now) => [
        ...now.filter(({ clientMessageId }) => clientMessageId !== one.clientMessageId),
        { ...one, state: 'sending' },
      ])
      const drop = () =>
        setWaiting((now) => now.filter(({ clientMessageId }) => clientMessageId !== one.clientMessageId))
      try {
        const result = await send({ ...one.content, clientMessageId: one.clientMessageId })
        if (!result.ok) {
          drop()
          setRefusal(result.refusal)
          return 'refused'
        }
        setFresh((now) => [...now, ...result.view])
        drop()
        return 'sent'
      } catch {
        setWaiting((now) =>
          now.map((other) =>
            other.clientMessageId === one.clientMessageId ? { ...other, state: 'failed' as const } : other,
          ),
        )
        return 'lost'
      }
    },
    [send],
  )
  const post = useCallback(
    (content: MessageContent) =>
      deliver({ clientMessageId: crypto.randomUUID(), content, shown: shownOf(content), state: 'sending' }),
    [deliver],
  )
  const messages = useMemo(() => {
    const byId = new Map([...stored, ...fresh].map((message) => [message.id, message]))
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }, [stored, fresh])
  const unconfirmed = useMemo(() => {
    const arrived = new Set(messages.map(({ clientMessageId }) => clientMessageId))
    return waiting.filter(({ clientMessageId }) => !arrived.has(clientMessageId))
  }, [messages, waiting])
  return { messages, waiting: unconfirmed, refusal, post, retry: deliver }
}
