import type { AccountBrief } from '@/lib/accounts/contract'
import type { ClauseCode, Rights } from '@/lib/rulebook/contract'
import type { Channel, OrderView } from './order-contract'

/** A year of certification as people see it. */
export interface CertificationView {
  id: string
  channel: Channel
  from: string
  until: string
  /** Ended before its time under a rule (CERT-4); the public notice is at `/notices/<decisionId>`. */
  ended: { at: string; clause: ClauseCode; decisionId: string } | null
}

/** A penalty that bars from applying; `until` null is for ever. */
export interface BarView {
  from: string
  until: string | null
  clause: ClauseCode
  decisionId: string
}

/** What anyone may see of an account's certification. */
export interface PublicStanding {
  current: { since: string; until: string; channel: Channel } | null
  /** What penalties ended, newest first (S21). */
  ended: readonly NonNullable<CertificationView['ended']>[]
  bar: BarView | null
}

/** What stands in the way of a new order now, as the refusal that would come; null when nothing does. */
export interface Obstacle {
  code: string
  facts: Record<string, string | number>
}

export interface CertificationPageView {
  account: AccountBrief
  now: string
  /** The whole span that is certified without a gap, renewals included. */
  current: { since: string; until: string; channel: Channel } | null
  history: readonly CertificationView[]
  bar: BarView | null
  /** The newest order, and older ones in brief. */
  order: OrderView | null
  earlier: readonly OrderView[]
  obstacle: Obstacle | null
  isRenewal: boolean
  /** From when on a renewal can be ordered. */
  renewableFrom: string | null
  feeFen: number
  termMonths: number
  recheckDays: number
  reminderDays: readonly number[]
  channels: readonly Channel[]
  rights: { plain: Rights; certified: Rights }
  registration: { name: string; numberMasked: string; operatorName: string; contactName: string }
  mayOrder: boolean
}
