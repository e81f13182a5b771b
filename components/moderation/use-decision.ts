'use client'
import { useState } from 'react'
import { type CaseView, type Outcome, PASSAGE_MAX } from '@/lib/moderation/contract'
import { useKeys } from './use-keys'
import { useQuote } from './use-quote'

/** What the moderator is choosing, with the keys for it: digits choose, Q quotes. */
export function useDecision(found: Pick<CaseView, 'outcomes' | 'barDays'>, reported: string) {
  const [outcome, setOutcome] = useState<Outcome>(found.outcomes[0] ?? 'dismiss')
  const [clause, setClause] = useState(reported)
  const [passage, setPassage] = useState('')
  const [days, setDays] = useState(String(found.barDays[0] ?? ''))
  const [removeToo, setRemoveToo] = useState(false)
  const quote = useQuote()
  const takeQuote = quote ? () => setPassage(quote.slice(0, PASSAGE_MAX)) : undefined
  const choices = Object.fromEntries(found.outcomes.map((name, at) => [String(at + 1), () => setOutcome(name)]))
  useKeys({ q: takeQuote, ...choices })
  const removes = outcome === 'remove_and_warn' || (outcome === 'bar_sending' && removeToo)
  return {
    outcome,
    setOutcome,
    clause,
    setClause,
    passage,
    setPassage,
    days,
    setDays,
    removeToo,
    setRemoveToo,
    takeQuote,
    removes,
  }
}
export type Decision = ReturnType<typeof useDecision>
