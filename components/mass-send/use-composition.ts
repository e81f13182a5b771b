'use client'
import { useEffect, useState } from 'react'
import type { DraftSummary } from '@/lib/articles/contract'
import type { ComposerView, QuotaView } from '@/lib/mass-send/contract'
import type { PreviewArticle } from './send-preview'
import { fromLocalField, toLocalField } from './send-time'

export interface Composition {
  chosen: readonly PreviewArticle[]
  isFull: boolean
  toggle: (id: string) => void
  move: (id: string, by: -1 | 1) => void
  mode: 'now' | 'later'
  setMode: (mode: 'now' | 'later') => void
  sendAtText: string
  setSendAtText: (text: string) => void
  sendAt: Date | null
  /** The quota of the window that the send will fall into. */
  quota: QuotaView | null
  scheduleFor: (at: string) => void
}

/** What the person is putting together. The chosen articles stand in the address, so a reload keeps them. */
export function useComposition(
  view: ComposerView,
  drafts: readonly DraftSummary[],
  initial: readonly string[],
): Composition {
  const [ids, setIds] = useState<readonly string[]>(initial)
  const [mode, setMode] = useState<'now' | 'later'>('now')
  const [sendAtText, setSendAtText] = useState('')
  const sendAt = mode === 'later' ? fromLocalField(sendAtText) : null

  useEffect(() => {
    const url = new URL(window.location.href)
    url.searchParams.delete('article')
    for (const id of ids) url.searchParams.append('article', id)
    window.history.replaceState(null, '', url)
  }, [ids])

  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  const move = (id: string, by: -1 | 1) => {
    const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by]
    setIds(ids.map((other, at) => (at === from ? (ids[to] ?? other) : at === to ? id : other)))
  }
  const scheduleFor = (at: string) => {
    setMode('later')
    setSendAtText(toLocalField(new Date(at)))
  }
  const chosen = ids.flatMap((id) => [...drafts, ...view.published].find((one) => one.id === id) ?? [])
  const isFull = ids.length >= view.articles.max
  return {
    chosen,
    isFull,
    toggle,
    move,
    mode,
    setMode,
    sendAtText,
    setSendAtText,
    sendAt,
    quota: quotaFor(view, mode, sendAt),
    scheduleFor,
  }
}

function quotaFor({ quotas }: ComposerView, mode: 'now' | 'later', sendAt: Date | null): QuotaView | null {
  if (mode === 'now') return quotas[0] ?? null
  return (
    quotas.find(({ opensAt, returnsAt }) => sendAt && new Date(opensAt) <= sendAt && sendAt < new Date(returnsAt)) ??
    null
  )
}
