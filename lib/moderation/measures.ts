import { z } from 'zod'
import type { ClauseCode } from '@/lib/rulebook/contract'

/** What can be decided in this release; which fit depends on the kind of thing and on how the account stands. */
export const Outcome = z.enum([
  'dismiss',
  'warn',
  'remove',
  'remove_and_warn',
  'bar_sending',
  'end_certification',
  'bar_certification',
  'end_account',
])
export type Outcome = z.infer<typeof Outcome>
export const Measure = z.enum([
  'warning',
  'content_removed',
  'function_barred',
  'certification_ended',
  'certification_barred',
  'account_ended',
])
export type Measure = z.infer<typeof Measure>

const SPANS: ReadonlySet<Measure> = new Set(['function_barred', 'certification_barred', 'account_ended'])
/** Whether a measure lasts from its start to its end; the others are one instant, and over with it. */
export const lasts = (measure: Measure): boolean => SPANS.has(measure)

/** What a penalty can bar an account from (MOD-4). */
export const BarrableFunction = z.enum(['send', 'reply', 'menu', 'shop', 'api', 'comments', 'like-author'])
export type BarrableFunction = z.infer<typeof BarrableFunction>

/** One function that is barred now; `until` null is for ever. Instants are ISO texts, so that they fit a refusal's facts. */
export interface Bar {
  function: BarrableFunction
  from: string
  until: string | null
  clause: ClauseCode
  penaltyId: string
}
/** What penalties keep an account from doing at one instant. */
export interface Restrictions {
  accountId: string
  barred: readonly Bar[]
}
/** Whether one function is barred: the bar that lasts longest, or null. */
export function isBarred({ barred }: Restrictions, wanted: BarrableFunction): Bar | null {
  const found = barred.filter((bar) => bar.function === wanted)
  return found.reduce<Bar | null>(
    (longest, bar) => (longest === null || endOf(bar) > endOf(longest) ? bar : longest),
    null,
  )
}

const endOf = ({ until }: Bar) => (until === null ? Infinity : Date.parse(until))
