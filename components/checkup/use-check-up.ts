'use client'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@/components/ui/use-live'
import type { CheckUpView } from '@/lib/checkup/contract'

export interface CheckUpState {
  view: CheckUpView | null
  failed: boolean
  isPending: boolean
  again: () => void
}

interface Answer {
  ok: boolean
  view?: CheckUpView
}

/** The check-up of these drafts, asked anew whenever `version` changes or a link's answer came. */
export function useCheckUp({
  accountId,
  articleIds,
  version,
}: {
  accountId: string
  articleIds: readonly string[]
  version?: number
}): CheckUpState {
  const [state, setState] = useState<{ view: CheckUpView | null; failed: boolean }>({ view: null, failed: false })
  const [isPending, setPending] = useState(true)
  const address = `/console/${accountId}/check-up?articles=${articleIds.join(',')}`
  const read = useCallback(
    async (signal?: AbortSignal) => {
      setPending(true)
      try {
        const answer = (await (await fetch(address, { signal })).json()) as Answer
        setState({ view: answer.view ?? null, failed: !answer.ok })
      } catch {
        if (!signal?.aborted) setState((last) => ({ ...last, failed: true }))
      } finally {
        if (!signal?.aborted) setPending(false)
      }
    },
    [address],
  )
  useEffect(() => {
    const ending = new AbortController()
    void read(ending.signal)
    // Without the answer the check-up is as good as it was: links are then simply not spoken of.
    void fetch(address, { method: 'POST', signal: ending.signal }).catch(() => undefined)
    return () => ending.abort()
  }, [address, read, version])
  useLive(`/api/stream?as=operator&account=${accountId}`, ({ topic }) => {
    if (topic === 'checkup') void read()
  })
  return { ...state, isPending, again: () => void read() }
}
