import type { Day } from '@/lib/platform/calendar'
import type { ChannelAnswer } from './channel-answer'

/** Where a channel is reached; null when the host of this installation has not connected it. */
export interface ChannelPlace {
  url: string
  token: string
}

/** One question to a channel, as it goes over HTTP. */
export interface ChannelRequest {
  address: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
}

/** A channel's wire format: how it is asked, and how its answer is read. The call itself is made by the job. */
export interface ChannelDriver {
  ask(place: ChannelPlace, reference: string): ChannelRequest
  /** Null for what is no answer to the question: a fault of the server, a refusal, another shape. */
  read(answer: { status: number; body: string }, today: Day): ChannelAnswer | null
}
