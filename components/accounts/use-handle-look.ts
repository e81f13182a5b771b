'use client'
import { useEffect, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { HandleAnswer } from '@/lib/accounts/contract'

const PAUSE_MS = 350

export type Look =
  | { state: 'nothing' | 'asking' }
  | { state: 'answered'; answer: HandleAnswer }
  | { state: 'refused'; refusal: RefusalLike }

type Answer = { ok: true; view: HandleAnswer } | { ok: false; refusal: RefusalLike }

/** Asks our door whether a handle is free, once the typing pauses; an answer to what was typed before is let go. */
export function useHandleLook(accountId: string, typed: string): Look {
  const [look, setLook] = useState<Look>({ state: 'nothing' })
  useEffect(() => {
    const handle = typed.trim()
    if (handle === '') return setLook({ state: 'nothing' })
    setLook({ state: 'asking' })
    const stop = new AbortController()
    const ask = async () => {
      const address = `/console/${accountId}/account/handle?${new URLSearchParams({ handle })}`
      try {
        const answer = (await (await fetch(address, { signal: stop.signal })).json()) as Answer
        if (stop.signal.aborted) return
        if (answer.ok) setLook({ state: 'answered', answer: answer.view })
        else setLook({ state: 'refused', refusal: answer.refusal })
      } catch {
        // Offline or overtaken: the form itself still says what is wrong when it is sent.
        if (!stop.signal.aborted) setLook({ state: 'nothing' })
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [accountId, typed])
  return look
}
