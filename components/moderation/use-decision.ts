'use client'
import { useState } from 'react'
import { type CaseView, type Outcome, PASSAGE_MAX } from '@/lib/moderation/contract'
import { useKeys } from './use-keys'
import { useQuote } from './use-quote'

/** Outcomes that can take the content down as well. */
const REMOVING: readonly Outcome[] = ['bar_sending', 'end_certification', 'bar_certification']

/** What the moderator is choosing, with the keys for it: digits choose, Q quotes. */
export function useDecision(
  found: Pick<CaseView, 'outcomes' | 'barDays' | 'certificationBarDays' | 'proposal' | 'may'>,
  reported: string,
) {
  // A supervisor who may follow a proposal begins where it ended; whoever proposed it has nothing to add.
  const proposed = found.may.endAccount.ok ? found.proposal : null
  const [outcome, setOutcome] = useState<Outcome>(proposed ? 'end_account' : (found.outcomes[0] ?? 'dismiss'))
  const [clause, setClause] = useState<string>(proposed?.clause ?? reported)
  const [passage, setPassage] = useState(proposed?.passage ?? '')
  const [days, setDays] = useState(String(found.barDays[0] ?? ''))
  const [barFor, setBarFor] = useState(String(found.certificationBarDays[0] ?? 'ever'))
  const [removeToo, setRemoveToo] = useState(false)
  const quote = useQuote()
  const takeQuote = quote ? () => setPassage(quote.slice(0, PASSAGE_MAX)) : undefined
  const choices = Object.fromEntries(found.outcomes.map((name, at) => [String(at + 1), () => setOutcome(name)]))
  useKeys({ q: takeQuote, ...choices })
  const removes = outcome === 'remove' || outcome === 'remove_and_warn' || (removeToo && REMOVING.includes(outcome))
  return {
    reason: proposed?.reason,
    isProposal: outcome === 'end_account' && !found.may.endAccount.ok,
    barFor,
    setBarFor,
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
