import type { z } from 'zod'
import type { Tx } from './db'
import { dispatchEvent, type EventKind } from './dispatch'
import { newId, PLATFORM_ID } from './ids'
import { enqueue } from './jobs'

/** Declares something that happens, past tense (`article.published`), with the shape of its payload. */
export const defineEvent = <P extends z.ZodType>(name: string, payload: P): EventKind<P> => ({ name, payload })

/** Writes what happened and the job that spreads it, in the caller's transaction: both or neither. */
export async function emit<P extends z.ZodType>(
  tx: Tx,
  event: EventKind<P>,
  payload: z.input<P>,
  at: { now: Date; requestId: string; ownerId?: string | null },
): Promise<string> {
  const id = newId(at.now)
  const ownerId = at.ownerId ?? PLATFORM_ID
  const data = { ownerId, id, name: event.name, payload: event.payload.parse(payload) as object }
  await tx.domainEvent.create({ data: { ...data, occurredAt: at.now, requestId: at.requestId }, select: { id: true } })
  await enqueue(tx, dispatchEvent, { ownerId, eventId: id }, { key: id, runAt: at.now })
  return id
}
