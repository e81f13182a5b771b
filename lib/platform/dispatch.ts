import { z } from 'zod'
import { transaction } from './db'
import { defineJob, enqueue, type Job } from './jobs'

export interface EventKind<P extends z.ZodType> {
  name: string
  payload: P
}

export interface Subscription {
  event: string
  job: Job<z.ZodType>
  toPayload: (payload: never, eventId: string) => unknown
}

/** One cause and its consequence. `toPayload` makes the job's payload from the event's; null when this event is not for this job. */
export const on = <P extends z.ZodType, J extends z.ZodType>(
  event: EventKind<P>,
  job: Job<J>,
  toPayload: (payload: z.output<P>, eventId: string) => z.input<J> | null,
): Subscription => ({
  event: event.name,
  job: job as unknown as Job<z.ZodType>,
  toPayload: toPayload as Subscription['toPayload'],
})

const subscriptions: Subscription[] = []
/** The worker says at start who listens to what. */
export const subscribeAll = (all: readonly Subscription[]) => void subscriptions.splice(0, subscriptions.length, ...all)

/** Hands one event to everyone who acts on it, each under `eventId:job`, so that a retried dispatch doubles nothing. */
export const dispatchEvent = defineJob({
  name: 'event.dispatch',
  payload: z.object({ ownerId: z.uuid(), eventId: z.uuid() }),
  run: ({ payload: { ownerId, eventId }, ctx }) =>
    transaction(async (tx) => {
      const event = await tx.domainEvent.findUnique({
        where: { ownerId_id: { ownerId, id: eventId } },
        select: { name: true, payload: true },
      })
      for (const subscription of subscriptions.filter(({ event: name }) => name === event?.name)) {
        const payload = subscription.toPayload(event?.payload as never, eventId)
        if (payload === null) continue
        await enqueue(tx, subscription.job, payload, { key: `${eventId}:${subscription.job.name}`, runAt: ctx.now })
      }
    }),
})
