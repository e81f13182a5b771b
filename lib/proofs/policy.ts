import { type Actor, actorIdOf, isStaff } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundApplication, FoundProof, FoundUnmasking } from './subject'

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

/** What was unmasked for one member of staff is nothing to another. */
export const mayOpenUnmasked = (actor: Actor, found: FoundUnmasking): Verdict =>
  isStaff(actor, ['reviewer']) && actorIdOf(actor) === found.administratorId ? allow() : hidden()

/** Supervisors watch the watchers. */
export const mayListUnmaskings = (actor: Actor): Verdict => (isStaff(actor, ['supervisor']) ? allow() : hidden())
