import type { Day } from '@/lib/platform/calendar'
import { figure, type Rights } from '@/lib/rulebook'
import type { AccountBrief, AccountKind } from './contract'

/** What an account of this kind and certification may do on a day (CERT-3); nobody else reads that table. */
export function rightsOf(kind: AccountKind, certified: boolean, when: Day | Date): Rights {
  return figure('accountRights', when, certified ? `${kind}_CERTIFIED` : kind)
}

/** Whether the account's certification holds at an instant, which may lie ahead. */
export const isCertifiedAt = ({ certifiedUntil }: Pick<AccountBrief, 'certifiedUntil'>, at: Date): boolean =>
  certifiedUntil !== null && new Date(certifiedUntil) > at

/** What an account may do at an instant: a certification that has lapsed by then counts no more (CERT-2, CERT-3). */
export const rightsAt = (account: Pick<AccountBrief, 'kind' | 'certifiedUntil'>, at: Date): Rights =>
  rightsOf(account.kind, isCertifiedAt(account, at), at)
