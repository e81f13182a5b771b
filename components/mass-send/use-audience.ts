'use client'
import { useEffect, useState } from 'react'
import { type AudienceCount, type ChosenAudience } from '@/lib/followers/contract'

const PAUSE_MS = 250
const NOTHING: ChosenAudience = { kind: 'chosen', tagIds: [], match: 'any', sexes: [], regions: [], scenes: [] }

export type AudienceList = 'tagIds' | 'sexes' | 'regions' | 'scenes'

export interface AudienceChoice {
  isChosen: boolean
  setChosen: (isChosen: boolean) => void
  wish: ChosenAudience
  toggle: (list: AudienceList, value: string) => void
  setMatch: (match: 'any' | 'all') => void
  /** Null while it is being counted. */
  count: AudienceCount | null
  isEmpty: boolean
}

const LISTS: readonly AudienceList[] = ['tagIds', 'sexes', 'regions', 'scenes']

/** The address under which an audience is counted. */
function queryOf(isChosen: boolean, wish: ChosenAudience): string {
  const query = new URLSearchParams({ kind: isChosen ? 'chosen' : 'everyone', match: wish.match })
  for (const list of LISTS) for (const value of wish[list]) query.append(list, value)
  return query.toString()
}

/** Whom the send goes to, and how many that is: asked again shortly after each change. */
export function useAudience(accountId: string): AudienceChoice {
  const [isChosen, setChosen] = useState(false)
  const [wish, setWish] = useState(NOTHING)
  const [counted, setCounted] = useState<{ query: string; count: AudienceCount } | null>(null)
  const query = queryOf(isChosen, wish)

  useEffect(() => {
    const away = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/console/${accountId}/mass-send/audience?${query}`, { signal: away.signal })
        .then(async (answer) => (await answer.json()) as { view?: AudienceCount })
        .then(({ view }) => view && setCounted({ query, count: view }))
        .catch(() => undefined) // left, or offline: the number stays open, and the server counts again when it is sent
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      away.abort()
    }
  }, [accountId, query])

  const toggle = (list: AudienceList, value: string) => {
    const held: readonly string[] = wish[list]
    const next = held.includes(value) ? held.filter((one) => one !== value) : [...held, value]
    setWish({ ...wish, [list]: next })
  }
  return {
    isChosen,
    setChosen,
    wish,
    toggle,
    setMatch: (match) => setWish({ ...wish, match }),
    count: counted?.query === query ? counted.count : null,
    isEmpty: isChosen && LISTS.every((list) => wish[list].length === 0),
  }
}
