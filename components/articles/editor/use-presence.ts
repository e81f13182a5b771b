import { useEffect, useRef, useState } from 'react'
import type { ActionResult } from '@/components/ui/form/result'
import { useLive } from '@/components/ui/use-live'
import { EDITING_TOPIC, EDITOR_SAYS_MS, type EditingView } from '@/lib/articles/contract'

export type MarkEditing = (input: Record<string, unknown>) => Promise<ActionResult<EditingView>>

const newWindow = () => (typeof crypto === 'undefined' ? '' : crypto.randomUUID())

/** Says that this window has the draft open, and hears at once who else has and when they save. */
export function usePresence({
  accountId,
  articleId,
  mark,
}: {
  accountId: string
  articleId: string
  mark: MarkEditing
}) {
  const [view, setView] = useState<EditingView | null>(null)
  const windowId = useRef('')
  const say = useRef(async (_leaving = false): Promise<void> => undefined)
  say.current = async (leaving = false) => {
    windowId.current ||= newWindow()
    const result = await mark({ accountId, articleId, windowId: windowId.current, leaving }).catch(() => null)
    if (result?.ok && !leaving) setView(result.view)
  }
  useLive(`/api/stream?as=operator&account=${accountId}`, ({ topic, ref }) => {
    if (topic === 'refresh' || (topic === EDITING_TOPIC && ref === articleId)) void say.current()
  })
  useEffect(() => {
    const timer = setInterval(() => void say.current(), EDITOR_SAYS_MS)
    const leave = () => void say.current(true)
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [articleId])
  return view
}
