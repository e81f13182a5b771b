import { useEffect, useState } from 'react'
import type { DraftView } from '@/lib/articles/contract'
import { type Backup, dropBackup, readBackup, sameTexts } from './draft-texts'

/** A text of this draft that this browser kept and the house does not have. */
export function useBackup(draft: DraftView) {
  const [found, setFound] = useState<Backup | null>(null)
  useEffect(() => {
    const kept = readBackup(draft.id)
    if (kept && !sameTexts(kept.texts, draft)) setFound(kept)
    else dropBackup(draft.id)
    // Once, when the editor opens: later the kept text is the one being typed.
  }, [draft.id])
  const close = () => setFound(null)
  const discard = () => {
    dropBackup(draft.id)
    close()
  }
  return { found, close, discard }
}
