'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

export interface LiveSignal {
  topic: string
  ref: string | null
}

export type LiveState = 'connecting' | 'on' | 'lost'

const REOPEN_MS = 3_000
const REOPEN_MOST_MS = 60_000
const GATHER_MS = 120
const REMEMBERED = 500

/**
 * Listens at `/api/stream?…` and says when to ask again; by default the page's own data is asked again. Signals that
 * come twice are heard once. The browser reconnects by itself; a stream that was closed for good is opened anew. After each
 * opening everything is asked again (topic `refresh`), so nothing is missed.
 */
export function useLive(audienceUrl: string, onTopic?: (signal: LiveSignal) => void): LiveState {
  const router = useRouter()
  const [state, setState] = useState<LiveState>('connecting')
  const handler = useRef(onTopic)
  useEffect(() => {
    handler.current = onTopic
  })

  useEffect(() => {
    let source: EventSource | null = null
    let reopen: ReturnType<typeof setTimeout> | undefined
    let refresh: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    const heard = new Set<string>()

    const ask = (signal: LiveSignal) => {
      if (handler.current && signal.topic !== 'refresh') return handler.current(signal)
      handler.current?.(signal)
      clearTimeout(refresh)
      refresh = setTimeout(() => router.refresh(), GATHER_MS)
    }
    const hear = (event: MessageEvent<string>) => {
      const signal = JSON.parse(event.data) as LiveSignal
      // A signal without a number of its own shows the number before it, so it must not be taken for a repetition.
      if (signal.topic === 'refresh') return ask(signal)
      if (heard.has(event.lastEventId)) return
      heard.add(event.lastEventId)
      if (heard.size > REMEMBERED) for (const oldest of heard) if (heard.delete(oldest)) break
      ask(signal)
    }
    const open = () => {
      source = new EventSource(audienceUrl)
      source.onopen = () => {
        setState('on')
        failures = 0
        // What happened between the page's rendering (or the break) and this moment was told to nobody here.
        ask({ topic: 'refresh', ref: null })
      }
      source.onmessage = hear
      source.onerror = () => {
        setState('lost')
        if (source?.readyState !== EventSource.CLOSED) return
        clearTimeout(reopen)
        reopen = setTimeout(open, Math.min(REOPEN_MS * 2 ** failures++, REOPEN_MOST_MS))
      }
    }
    open()
    return () => {
      source?.close()
      clearTimeout(reopen)
      clearTimeout(refresh)
    }
  }, [audienceUrl, router])

  return state
}
