'use client'
import { useEffect, useSyncExternalStore } from 'react'

export interface PageKey {
  keys: readonly string[]
  /** What it does, in the reader's language. */
  text: string
}

let shown: readonly PageKey[] = []
const listeners = new Set<() => void>()
const NONE: readonly PageKey[] = []

function put(keys: readonly PageKey[]): void {
  shown = keys
  for (const tell of listeners) tell()
}
const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Tells the table of keys (`?`) which ones this page has, as long as it is open. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const words = JSON.stringify(keys)
  useEffect(() => {
    put(JSON.parse(words) as PageKey[])
    return () => put(NONE)
  }, [words])
}

/** The keys of the page that is open. */
export const useShownKeys = (): readonly PageKey[] =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => NONE,
  )
