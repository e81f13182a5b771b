import { type Actor, actorIdOf, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { Outcome } from './contract'
import type { FoundCase } from './subject'

/** Reviewers, moderators, supervisors and regulators read the queue; to everyone else it does not exist. */
export const maySeeCases = (actor: Actor): Verdict =>
  isStaff(actor, ['reviewer', 'moderator', 'regulator']) ? allow() : hidden()

/** The record log is for those who decide and those who oversee (AUTH-3). */
export const maySeeRecords = (actor: Actor): Verdict =>
  isStaff(actor, ['moderator', 'regulator']) ? allow() : hidden()

/** Moderators and supervisors take and decide cases, but never one that they reported themselves. */
export function mayDecideCase(actor: Actor, found: FoundCase): Verdict {
  if (maySeeCases(actor).kind !== 'allow') return hidden()
  if (!isStaff(actor, ['moderator'])) return deny('moderation.role_too_low')
  if (found.isOwnReport) return deny('moderation.own_report')
  return allow()
}

/** Ending an account takes two people (S27): whoever it is that proposes it, a supervisor who is someone else decides. */
export function mayEndAccount(actor: Actor, found: FoundCase): Verdict {
  const verdict = mayDecideCase(actor, found)
  if (verdict.kind !== 'allow') return verdict
  if (!isStaff(actor, ['supervisor'])) return deny('moderation.supervisor_needed')
  if (found.proposal === null) return deny('moderation.proposal_needed')
  return found.proposal.proposedBy === actorIdOf(actor) ? deny('moderation.own_proposal') : allow()
}

/** The same two, by what is to be decided. */
export const mayDecideSo = (actor: Actor, { found, outcome }: { found: FoundCase; outcome: Outcome }): Verdict =>
  (outcome === 'end_account' ? mayEndAccount : mayDecideCase)(actor, found)

/** Whoever works on an account sees what was decided against it. */
export const maySeeViolations = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Reviewers weigh what an account and its subject did before; moderators see it in their cases. */
export const maySeePastDecisions = (actor: Actor): Verdict =>
  isStaff(actor, ['reviewer', 'moderator']) ? allow() : hidden()

/** A receipt is shown to whoever holds it: it was given to the reporter alone. */
export const mayFollowReport = (): Verdict => allow()
