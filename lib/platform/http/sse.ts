import type { LiveEntry } from '../announce'
import type { Audience } from '../live'
import { join, missed } from './live-hub'

export { openStreams } from './live-hub'

const HEARTBEAT_MS = 20_000

const line = ({ seq, topic, ref }: LiveEntry) =>
  `${seq ? `id: ${seq}\n` : ''}data: ${JSON.stringify({ topic, ref })}\n\n`

/**
 * A stream of "ask again" for these audiences. With the browser's Last-Event-ID it first repeats what was missed.
 * The first line comes at once, so that a proxy passes the headers on.
 */
export function liveStream(audiences: readonly Audience[], lastEventId: string | null, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const leave = join(audiences, (entry) => say(line(entry)))
      const beat = setInterval(() => say(': \n\n'), HEARTBEAT_MS)
      signal.addEventListener('abort', () => {
        clearInterval(beat)
        leave()
        try {
          controller.close()
        } catch {
          return // the browser closed it first
        }
      })
      say('retry: 1000\n\n')
      if (lastEventId && /^\d{1,18}$/.test(lastEventId)) {
        missed(audiences, BigInt(lastEventId)).then(
          (entries) => entries.forEach((entry) => say(line(entry))),
          () => say(line({ seq: '', audience: '', topic: 'refresh', ref: null })),
        )
      }
    },
  })
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  }
  return new Response(body, { headers })
}
