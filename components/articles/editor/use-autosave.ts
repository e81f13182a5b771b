import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { ActionResult } from '@/components/ui/form/result'
import type { DraftView, SavedDraft } from '@/lib/articles/contract'
import { type DraftTexts, dropBackup, keepBackup, sameTexts, textsOf } from './draft-texts'

export type SaveAction = (input: Record<string, unknown>) => Promise<ActionResult<SavedDraft>>

export interface SaveState {
  status: 'saved' | 'unsaved' | 'saving' | 'refused'
  savedAt: string
  /** The version that the text stands on. */
  version: number
  refusal: RefusalLike | null
  droppedPictures: number
}

const PAUSE_MS = 1_500
const unreachable: RefusalLike = { kind: 'unavailable', code: 'request.unreachable', facts: {}, requestId: '–' }

const savedState = ({ savedAt, version }: DraftView): SaveState => ({
  status: 'saved',
  savedAt,
  version,
  refusal: null,
  droppedPictures: 0,
})

const inputOf = ({ accountId, id }: DraftView, version: number, { cover, ...words }: DraftTexts) => ({
  accountId,
  articleId: id,
  version,
  ...words,
  coverId: cover?.id ?? null,
})

/**
 * Saves what is written a moment after the last key, one save at a time, each onto the version of the one before.
 * Until the house confirmed it, a text is also kept in this browser, so that no refusal and no lost connection loses it.
 */
export function useAutosave(draft: DraftView, texts: DraftTexts, save: SaveAction) {
  const [state, setState] = useState<SaveState>(() => savedState(draft))
  const latest = useRef(texts)
  const confirmed = useRef<DraftTexts>(textsOf(draft))
  const version = useRef(draft.version)
  const running = useRef<Promise<boolean> | null>(null)
  latest.current = texts

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current
    setState((now) => ({ ...now, status: 'saving', refusal: null }))
    const result = await save(inputOf(draft, version.current, sent)).catch((): ActionResult<SavedDraft> => ({
      ok: false,
      refusal: unreachable,
    }))
    if (!result.ok) {
      setState((now) => ({ ...now, status: 'refused', refusal: result.refusal }))
      return false
    }
    version.current = result.view.version
    confirmed.current = sent
    const isNewest = sameTexts(latest.current, sent)
    if (isNewest) dropBackup(draft.id)
    setState({
      status: isNewest ? 'saved' : 'unsaved',
      savedAt: result.view.savedAt,
      version: result.view.version,
      refusal: null,
      droppedPictures: result.view.droppedPictures,
    })
    return true
  }, [draft, save])

  /** Saves now whatever is unsaved; true when the house has everything. */
  const saveNow = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    if (sameTexts(latest.current, confirmed.current)) return true
    running.current = send()
    try {
      return await running.current
    } finally {
      running.current = null
    }
  }, [send])

  // A stale text is not sent again by itself: what to do with it is the person's decision.
  const isStuck = state.refusal?.kind === 'conflict'
  useEffect(() => {
    if (sameTexts(texts, confirmed.current)) return
    keepBackup(draft.id, { version: version.current, texts })
    setState((now) => (now.status === 'saved' ? { ...now, status: 'unsaved' } : now))
    if (isStuck) return
    const timer = setTimeout(() => void saveNow(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [texts, draft.id, isStuck, saveNow])

  useLeaveWarning(() => !sameTexts(latest.current, confirmed.current))

  /** Takes over what another tab saved, so that the next save of this text follows it. */
  const rebase = useCallback((seen: number) => {
    version.current = seen
    setState((now) => ({ ...now, status: 'unsaved', version: seen, refusal: null }))
  }, [])

  return { state, saveNow, rebase }
}

function useLeaveWarning(isUnsaved: () => boolean) {
  const latest = useRef(isUnsaved)
  latest.current = isUnsaved
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}
