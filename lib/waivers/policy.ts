import { type Actor, isStaff } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundPlaces, FoundWaiver } from './subject'

const isOwn = (actor: Actor, found: { operatorId: string }) =>
  actor.kind === 'operator' && actor.id === found.operatorId

/** The applicant sees what is offered and what became of it. */
export const maySeeOffer = (actor: Actor, found: FoundPlaces): Verdict => (isOwn(actor, found) ? allow() : hidden())

/** It is asked for inside the registration, while that lies with the applicant (ACC-5). */
export function mayApply(actor: Actor, found: FoundPlaces): Verdict {
  if (!isOwn(actor, found)) return hidden()
  return found.state === 'DRAFT' || found.state === 'RETURNED' ? allow() : deny('waivers.application_not_open')
}

export const mayWithdraw = (actor: Actor, found: FoundWaiver): Verdict => (isOwn(actor, found) ? allow() : hidden())

/** Those who review and those who decide see the queue; to everyone else it does not exist. */
export const maySeeWaivers = (actor: Actor): Verdict => (isStaff(actor, ['reviewer', 'regulator']) ? allow() : hidden())

/** The platform's first look: reviewers and supervisors, never the regulator, whose look is the second. */
export function mayReview(actor: Actor): Verdict {
  if (!isStaff(actor, ['reviewer', 'regulator'])) return hidden()
  return isStaff(actor, ['reviewer']) ? allow() : deny('waivers.reviewers_first')
}

/** The second look is the regulator's alone, and another person's than the first, whatever roles either has had since (ACC-5). */
export function mayDecide(actor: Actor, found: FoundWaiver): Verdict {
  if (actor.kind !== 'administrator' || !isStaff(actor, ['reviewer', 'regulator'])) return hidden()
  if (actor.role !== 'regulator') return deny('waivers.regulator_only')
  return actor.id === found.reviewedBy ? deny('waivers.second_person') : allow()
}

/** Whose turn it is: claiming and refusing belong to whoever may take the next step. */
export const mayTakeTurn = (actor: Actor, found: FoundWaiver): Verdict =>
  found.state === 'REVIEWED' ? mayDecide(actor, found) : mayReview(actor)
