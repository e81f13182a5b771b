'use client'
import { useEffect, useRef } from 'react'

/** Says that the newest message was seen, once for each, as long as the page is really in front of somebody. */
export function useMarkRead(
  newestId: string | undefined,
  unread: number,
  mark: (upTo: string) => Promise<unknown>,
): void {
  const told = useRef<string | undefined>(undefined)
  const tell = useRef(mark)
  useEffect(() => {
    tell.current = mark
  })
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible' || !newestId || unread === 0 || told.current === newestId) return
      told.current = newestId
      // What could not be told now is told with the next message.
      tell.current(newestId).catch(() => (told.current = undefined))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [newestId, unread])
}
