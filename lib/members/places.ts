import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { PlacesView, Term } from './contract'
import { countInvitations } from './invitation-store'
import { placesOf } from './rules'
import { countMembers } from './store'

interface Asked {
  accountId: string
  term: Term
  now: Date
  /** Whose own place is not counted: the one who changes, or the invitation that is answered. */
  butMember?: string
  butInvitation?: string
}

/** How many places of a term are taken: by people, and by invitations that wait for an answer. */
export async function placesTaken(tx: Tx, { butMember, butInvitation, ...of }: Asked): Promise<PlacesView> {
  const members = await countMembers(tx, { ...of, but: butMember })
  const invited = await countInvitations(tx, { ...of, but: butInvitation })
  return { term: of.term, taken: members + invited, limit: placesOf(of.term, of.now) }
}

/** Refuses an invited person when people alone take every place: their invitation kept one, but a figure may have fallen since. */
export async function requireSeat(tx: Tx, { accountId, term, now }: Asked): Promise<void> {
  const limit = placesOf(term, now)
  if ((await countMembers(tx, { accountId, term, now })) >= limit) throw noPlace(term, limit)
}

const noPlace = (term: Term, limit: number) => refuse('limit', 'members.no_place', { term, limit, rule: 'AUTH-2' })

/** Refuses when every place of the term is taken; to be asked while the account is held. */
export async function requirePlace(tx: Tx, asked: Asked): Promise<void> {
  const { taken, limit, term } = await placesTaken(tx, asked)
  if (taken >= limit) throw noPlace(term, limit)
}
