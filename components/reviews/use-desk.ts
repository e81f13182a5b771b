'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { usePageKeys } from '@/components/layout/page-keys'
import { useKeys } from '@/components/moderation/use-keys'
import type { ReviewOutcome } from '@/lib/accounts/contract'

/** What a reviewer is writing: the two reasons, which one is being written, and the keys for it. */
export function useDesk(first: ReviewOutcome) {
  const t = useTranslations('reviews.keys')
  const desk = useRef<HTMLDivElement>(null)
  const [reasons, setReasons] = useState<Record<ReviewOutcome, string>>({ APPROVE: '', RETURN: '' })
  const [writing, setWriting] = useState<ReviewOutcome>(first)
  const [isChoosing, setChoosing] = useState(false)

  const write = (outcome: ReviewOutcome) => {
    setWriting(outcome)
    desk.current?.querySelector<HTMLTextAreaElement>(`[data-outcome="${outcome}"] textarea`)?.focus()
  }
  const set = (outcome: ReviewOutcome, text: string) => setReasons((now) => ({ ...now, [outcome]: text }))
  const choose = (outcome: ReviewOutcome) => {
    setWriting(outcome)
    setChoosing(true)
  }
  const insert = (text: string) => {
    set(writing, text)
    setChoosing(false)
    // The window gives the focus back to where it came from first.
    requestAnimationFrame(() => requestAnimationFrame(() => write(writing)))
  }
  const claim = () => document.querySelector<HTMLButtonElement>('[data-claim] button[type="submit"]')?.click()

  useKeys({ a: () => write('APPROVE'), r: () => write('RETURN'), t: () => choose(writing), c: claim })
  usePageKeys([
    { keys: ['C'], text: t('claim') },
    { keys: ['A'], text: t('approve') },
    { keys: ['R'], text: t('return') },
    { keys: ['T'], text: t('template') },
    { keys: ['Ctrl', 'Enter'], text: t('send') },
  ])
  return { desk, reasons, set, writing, setWriting, isChoosing, choose, insert, close: () => setChoosing(false) }
}
