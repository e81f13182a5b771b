'use client'
import { useDeferredValue, useMemo } from 'react'
import { type CorrectionDesk, editDistance, graphemesOf } from '@/lib/corrections/contract'

/** How many characters differ from the published text, counted as the house will count them. */
export function useChanged({ blocks, countedUpTo }: CorrectionDesk, texts: Readonly<Record<string, string>>): number {
  const typed = useDeferredValue(texts)
  const before = useMemo(() => graphemesOf(blocks.join('\n')), [blocks])
  return useMemo(() => {
    const after = blocks.map((text, n) => typed[n] ?? text).join('\n')
    return editDistance(before, graphemesOf(after), countedUpTo)
  }, [before, blocks, countedUpTo, typed])
}
