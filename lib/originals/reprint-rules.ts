import type { Basis } from './contract'

/** What a standing right to reprint allows. */
export interface Right {
  basis: Basis
  mayEdit: boolean
  mayHideSource: boolean
}

interface Facts {
  /** Open for everyone at this instant, and the rules know open reprint by now (PUB-5). */
  isOpen: boolean
  grant: { mayEdit: boolean; mayHideSource: boolean } | null
  isConfirmed: boolean
}

/** By what right an account may reprint now: what its author granted it by name goes furthest, then what was confirmed, then what is open to all. */
export function rightOf({ isOpen, grant, isConfirmed }: Facts): Right | null {
  if (grant) return { basis: 'WHITE_LIST', ...grant }
  if (isConfirmed) return { basis: 'CONFIRMED', mayEdit: false, mayHideSource: false }
  return isOpen ? { basis: 'OPEN', mayEdit: false, mayHideSource: false } : null
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The article that an address, or an id, names; null for another text. */
export const articleIdIn = (text: string): string | null => ID.exec(text)?.[0].toLowerCase() ?? null
