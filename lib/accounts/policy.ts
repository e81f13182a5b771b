import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import { mayDo } from './action-table'
import type { FoundAccount, FoundApplication } from './subject'

/** Anyone signed in at the operators' door may begin a registration. */
export const mayStartApplication = (actor: Actor): Verdict => (actor.kind === 'operator' ? allow() : hidden())

/** A registration is seen by the operator who began it, and by nobody else at that door. */
export const maySeeApplication = (actor: Actor, found: FoundApplication): Verdict =>
  actor.kind === 'operator' && actor.id === found.operatorId ? allow() : hidden()

/** Its answers change only while it lies with the applicant. */
export function mayFillApplication(actor: Actor, found: FoundApplication): Verdict {
  const seen = maySeeApplication(actor, found)
  if (seen.kind !== 'allow') return seen
  return found.state === 'DRAFT' || found.state === 'RETURNED' ? allow() : deny('accounts.application_not_open')
}

export function mayWithdrawApplication(actor: Actor, found: FoundApplication): Verdict {
  const seen = maySeeApplication(actor, found)
  if (seen.kind !== 'allow') return seen
  const isOpen = found.state === 'DRAFT' || found.state === 'RETURNED' || found.state === 'SUBMITTED'
  return isOpen ? allow() : deny('accounts.application_not_open')
}

/** Reviewers and supervisors see the queue; to everyone else it does not exist. */
export const mayReview = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())

/** A draft is the applicant's alone: the staff sees an application once it was submitted. */
export function mayReviewApplication(actor: Actor, found: FoundApplication): Verdict {
  if (!isStaff(actor, ['reviewer']) || found.submittedAt === null) return hidden()
  return allow()
}

/** Numbers are opened while an application can still be decided or was approved, never of one that was taken back. */
export const mayUnmaskNumber = (actor: Actor, found: FoundApplication): Verdict =>
  found.state === 'WITHDRAWN' ? hidden() : mayReviewApplication(actor, found)

/** What the worker does by itself. */
export const maySweep = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** Everyone who works on the account sees its console. */
export const maySeeAccount = (actor: Actor, { account }: FoundAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** Public face and scene codes: administrators and the holder. */
export function mayChangeAccount(actor: Actor, { account }: FoundAccount): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'account.change') ? allow() : deny('accounts.role_too_low')
}

/** The handle is set for ever, so the holder alone sets it (ACC-7). */
export function maySetHandle(actor: Actor, { account }: FoundAccount): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'account.set-handle') ? allow() : deny('accounts.holder_only')
}
