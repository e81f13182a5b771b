import { mayDo } from '@/lib/accounts/contract'
import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundFiling } from './subject'

/** Everyone who works on the account sees its filing. */
export const maySeeFiling = (actor: Actor, { accountId }: Pick<FoundFiling, 'accountId'>): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** The holder and administrators file, while it lies with them. */
export function mayFile(actor: Actor, filing: FoundFiling): Verdict {
  if (!roleOn(actor, filing.accountId)) return hidden()
  if (!mayDo(actor, filing.accountId, 'filing.file')) return deny('filing.role_too_low')
  if (filing.accountState !== 'LIVE') return deny('filing.account_not_live')
  return filing.state === 'DRAFT' || filing.state === 'RETURNED' ? allow() : deny('filing.not_with_you')
}

/** An office sees its own region, a supervisor all; to everyone else there is no such list. */
export function mayKeepFilings(actor: Actor): Verdict {
  if (actor.kind !== 'administrator') return hidden()
  if (actor.role === 'supervisor') return allow()
  return actor.role === 'filing_officer' && actor.region ? allow() : hidden()
}

/** A draft is nobody's but the account's; another office's filing does not exist. */
export function mayReviewFiling(actor: Actor, filing: FoundFiling): Verdict {
  if (mayKeepFilings(actor).kind !== 'allow' || filing.submittedAt === null) return hidden()
  if (actor.kind !== 'administrator') return hidden()
  return actor.role === 'supervisor' || actor.region === filing.region ? allow() : hidden()
}

/** Which regions there are, the supervisors say (AUTH-3). */
export const mayManageRegions = (actor: Actor): Verdict => (isStaff(actor, ['supervisor']) ? allow() : hidden())

/** What runs by itself: opening filings, reminding of them. */
export const mayKeepTime = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** Which region a member of staff looks at: the officer's own whatever was asked, the supervisor's choice, or all (null). */
export const regionFor = (actor: Actor, asked: string | undefined): string | null =>
  actor.kind === 'administrator' && actor.role === 'filing_officer' ? (actor.region ?? '') : (asked ?? null)
