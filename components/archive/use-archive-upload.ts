'use client'
import { useRef, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { FormAction } from '@/components/ui/form/result'
import { PART_BYTES } from '@/lib/archive/contract'

interface Options {
  accountId: string
  begin: FormAction<{ archiveId: string; parts: number }>
  stop: FormAction
  onDone: () => void
}
type State = 'idle' | 'sending' | 'broken' | 'done'

const UNREACHABLE: RefusalLike = { kind: 'unavailable', code: 'request.unreachable', facts: {}, requestId: '–' }

type Answer = { ok: true } | { ok: false; refusal: RefusalLike }

async function sendPart(address: string, part: Blob, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(address, { method: 'POST', body: part, signal })
    return (await answer.json()) as Answer
  } catch {
    return { ok: false, refusal: UNREACHABLE }
  }
}

/** Sends a large file part by part; a lost connection costs one part, and the person can go on from there. */
export function useArchiveUpload({ accountId, begin, stop, onDone }: Options) {
  const [state, setState] = useState<State>('idle')
  const [share, setShare] = useState(0)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const under = useRef<{ archiveId: string; parts: number; next: number; abort: AbortController } | null>(null)

  const go = async (file: File) => {
    const upload = under.current
    if (!upload) return
    setState('sending')
    setRefusal(null)
    for (; upload.next < upload.parts; upload.next += 1) {
      const from = upload.next * PART_BYTES
      const address = `/console/${accountId}/backup/${upload.archiveId}/part?part=${upload.next}`
      const answer = await sendPart(address, file.slice(from, from + PART_BYTES), upload.abort.signal)
      if (under.current !== upload) return
      if (!answer.ok) {
        setRefusal(answer.refusal)
        setState(answer.refusal.kind === 'unavailable' ? 'broken' : 'idle')
        return
      }
      setShare((upload.next + 1) / upload.parts)
    }
    under.current = null
    setState('done')
    onDone()
  }

  const start = async (file: File) => {
    setShare(0)
    setState('sending')
    const result = await begin({ accountId, bytes: file.size })
    if (!result.ok) {
      setRefusal(result.refusal)
      setState('idle')
      return
    }
    under.current = { ...result.view, next: 0, abort: new AbortController() }
    await go(file)
  }

  const end = async () => {
    const upload = under.current
    under.current = null
    upload?.abort.abort()
    setState('idle')
    if (upload) await stop({ accountId, archiveId: upload.archiveId })
    onDone()
  }
  return { state, share, refusal, start, resume: go, stop: end }
}
