import type { Tx } from '@/lib/platform/db'
import type { CertificationView, Obstacle, PublicStanding } from './contract'
import { OPEN_STATES, type OrderRow } from './order-store'
import { renewableFrom, spanAt } from './rules'
import * as store from './standing-store'
import { certificationView } from './views'

export interface Standing {
  terms: store.TermRow[]
  span: ReturnType<typeof spanAt<store.TermRow>>
  bar: Awaited<ReturnType<typeof store.barOf>>
}

/** How an account stands at an instant, from its dated rows. */
export async function standingOf(tx: Tx, accountId: string, now: Date): Promise<Standing> {
  const [terms, bar] = await Promise.all([store.termsOf(tx, accountId), store.barOf(tx, accountId, now)])
  return { terms, span: spanAt(terms, now), bar }
}

/** What stands in the way of a new order, or null (CERT-2, CERT-4). */
export function obstacleOf({ span, bar }: Standing, newest: OrderRow | undefined, now: Date): Obstacle | null {
  if (bar) {
    return bar.until === null
      ? { code: 'certification.barred_for_ever', facts: { clause: bar.clause } }
      : { code: 'certification.barred', facts: { clause: bar.clause, until: bar.until } }
  }
  if (newest && OPEN_STATES.includes(newest.state)) return { code: 'certification.order_open', facts: {} }
  if (newest?.recheckUntil && newest.state === 'FAILED' && newest.recheckUntil > now) {
    return { code: 'certification.recheck_first', facts: { until: newest.recheckUntil.toISOString() } }
  }
  const opens = span && renewableFrom(span.until, now)
  if (!opens || opens <= now) return null
  const facts = { from: opens.toISOString(), until: span.until.toISOString() }
  return { code: 'certification.not_yet_renewable', facts }
}

export const currentOf = ({ span }: Standing): PublicStanding['current'] =>
  span && { since: span.since.toISOString(), until: span.until.toISOString(), channel: span.last.channel }

/** What anyone may see of an account's certification, in words of dates: since when, until when, and what penalties ended (S21). */
export async function publicStandingOf(tx: Tx, accountId: string, now: Date): Promise<PublicStanding> {
  const standing = await standingOf(tx, accountId, now)
  const ended = standing.terms.flatMap((term): NonNullable<CertificationView['ended']>[] => {
    const { ended: end } = certificationView(term)
    return end ? [end] : []
  })
  const once = ended.filter(({ decisionId }, at) => ended.findIndex((one) => one.decisionId === decisionId) === at)
  return { current: currentOf(standing), ended: once, bar: standing.bar }
}
