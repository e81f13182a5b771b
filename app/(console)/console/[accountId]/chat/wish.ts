import { ConversationFilter } from '@/lib/messages/contract'

export interface ChatQuery {
  filter?: string
  q?: string
  cursor?: string
  before?: string
}

/** What the address asks the list for; what it does not understand is as if it were not there. */
export function wishOf({ filter, q = '', cursor }: ChatQuery) {
  return { filter: ConversationFilter.catch('all').parse(filter), q: q.slice(0, 40), cursor }
}
