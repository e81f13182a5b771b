import { afterEach, describe, expect, it } from 'vitest'
import { db, transaction } from '@/lib/platform/db'
import { liveStream, openStreams } from '@/lib/platform/http/sse'
import { stopListening } from '@/lib/platform/listen'
import { wake } from '@/lib/platform/live'

const SOMEONE = 'subscriber:0195d0e0-0000-7000-8000-000000000001' as const
const OTHER = 'subscriber:0195d0e0-0000-7000-8000-000000000002' as const
const stops: AbortController[] = []

/** Reads a stream until `until` has been seen in it. */
function open(audience: typeof SOMEONE | typeof OTHER, lastEventId: string | null = null) {
  const stop = new AbortController()
  stops.push(stop)
  const reader = liveStream([audience], lastEventId, stop.signal).body?.getReader()
  let text = ''
  const until = async (seen: string) => {
    while (!text.includes(seen)) {
      const part = await reader?.read()
      if (!part || part.done) throw new Error(`the stream ended before "${seen}": ${text}`)
      text += new TextDecoder().decode(part.value)
    }
    return text
  }
  return { until, stop }
}
const tell = (topic: string, audience: typeof SOMEONE | typeof OTHER = SOMEONE) =>
  transaction((tx) => wake(tx, [audience], topic, 'ref-1'))

afterEach(async () => {
  stops.splice(0).forEach((stop) => stop.abort())
  await stopListening()
})

describe('the live stream', () => {
  it('says what was committed, to those it concerns only', async () => {
    const [mine, theirs] = [open(SOMEONE), open(OTHER)]
    await mine.until('refresh') // the listening connection has come
    await theirs.until('refresh')
    await tell('message')
    await tell('send', OTHER)
    expect(await mine.until('message')).toContain('"ref":"ref-1"')
    expect(await theirs.until('send')).not.toContain('message')
  })

  it('says nothing of what was rolled back', async () => {
    const mine = open(SOMEONE)
    await mine.until('refresh')
    await transaction(async (tx) => {
      await wake(tx, [SOMEONE], 'undone')
      throw new Error('no')
    }).catch(() => undefined)
    await tell('done')
    expect(await mine.until('done')).not.toContain('undone')
  })

  it('says what nobody called out, because the process died between its commit and the call', async () => {
    const mine = open(SOMEONE)
    await mine.until('refresh')
    await tell('called')
    await mine.until('called')
    await db.liveEntry.create({ data: { audience: SOMEONE, topic: 'uncalled' } })
    expect(await mine.until('uncalled')).toContain('"topic":"uncalled"')
  })

  it('repeats to a browser that was away what it missed', async () => {
    await tell('first')
    const first = await db.liveEntry.findFirstOrThrow({ select: { seq: true } })
    await tell('second')
    const mine = open(SOMEONE, first.seq.toString())
    expect(await mine.until('second')).toContain('"topic":"second"')
  })

  it('is forgotten when the browser goes', () => {
    const before = openStreams()
    const { stop } = open(SOMEONE)
    expect(openStreams()).toBe(before + 1)
    stop.abort()
    expect(openStreams()).toBe(before)
  })
})
