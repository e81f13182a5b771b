import { mayDo } from '@/lib/accounts/contract'
import { type Actor, actorIdOf, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundApplication, FoundHolding, FoundProof, FoundUnmasking } from './subject'

const isOwn = (actor: Actor, found: FoundApplication) => actor.kind === 'operator' && actor.id === found.operatorId
const isReviewed = (actor: Actor, found: FoundApplication) =>
  isStaff(actor, ['reviewer']) && found.submittedAt !== null && found.state !== 'WITHDRAWN'

/** The applicant, and the reviewers once it was submitted, see which proofs there are; never the files. */
export const maySeeProofs = (actor: Actor, found: FoundApplication): Verdict =>
  isOwn(actor, found) || isReviewed(actor, found) ? allow() : hidden()

/** Only the applicant changes proofs, and only while the registration lies with them. */
export function mayChangeProofs(actor: Actor, found: FoundApplication): Verdict {
  if (!isOwn(actor, found)) return hidden()
  return found.state === 'DRAFT' || found.state === 'RETURNED' ? allow() : deny('proofs.application_not_open')
}

/** A file is opened by reviewers and supervisors, each time with a reason (AUTH-4); the applicant does not get it back either. */
export const mayUnmaskProof = (actor: Actor, { application }: FoundProof): Verdict =>
  isReviewed(actor, application) ? allow() : hidden()

/** The holder gave the data (ACC-3), so the holder alone sees what proves its change. */
export function maySeeChangeProofs(actor: Actor, { accountId }: FoundHolding): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'account.confirm') ? allow() : deny('proofs.holder_only')
}

/** And changes it as long as nothing of it is under review. */
export function mayChangeChangeProofs(actor: Actor, found: FoundHolding): Verdict {
  const seen = maySeeChangeProofs(actor, found)
  if (seen.kind !== 'allow') return seen
  if (!found.isLive) return deny('proofs.account_not_live')
  return found.waits ? deny('proofs.change_waits') : allow()
}

/** What was handed in is opened like a registration's proofs; what only lies ready, by nobody. */
export const mayUnmaskChangeProof = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())

/** What forgets by itself. */
export const maySweep = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** What was unmasked for one member of staff is nothing to another. */
export const mayOpenUnmasked = (actor: Actor, found: FoundUnmasking): Verdict =>
  isStaff(actor, ['reviewer']) && actorIdOf(actor) === found.administratorId ? allow() : hidden()

/** Supervisors watch the watchers. */
export const mayListUnmaskings = (actor: Actor): Verdict => (isStaff(actor, ['supervisor']) ? allow() : hidden())
