import type { Day } from '@/lib/platform/calendar'
import { figure, type Rights } from '@/lib/rulebook'
import type { AccountKind } from './contract'

/** What an account of this kind and certification may do on a day (CERT-3). */
export function rightsOf(kind: AccountKind, certified: boolean, when: Day | Date): Rights {
  return figure('accountRights', when, certified ? `${kind}_CERTIFIED` : kind)
}
