import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import type { RefusalKind } from '@/lib/platform/refusal'
import type { Query, UseCase } from '@/lib/platform/use-case'
import { type Cast, NOBODY } from '@/tests/support/cast'

/** Everyone the matrix tries; the names are those of the cast. */
export const WHO = [
  'nobody',
  'reader',
  'passerBy',
  'holder',
  'administrator',
  'editor',
  'agent',
  'analyst',
  'stranger',
  'reviewer',
  'moderator',
  'supervisor',
  'regulator',
  'filingOfficer',
] as const
export type Who = (typeof WHO)[number]

export const actorOf = (cast: Cast, who: Who): Actor => (who === 'nobody' ? NOBODY : cast[who])

export const OPERATORS: readonly Who[] = ['holder', 'administrator', 'editor', 'agent', 'analyst', 'stranger']
/** Everyone with a role on the cast's `account` and `service`. */
export const MEMBERS: readonly Who[] = ['holder', 'administrator', 'editor', 'agent', 'analyst']
export const SUBSCRIBERS: readonly Who[] = ['reader', 'passerBy']
/** Staff who read the cases of moderation: all but the offices for filing. */
export const CASE_READERS: readonly Who[] = ['reviewer', 'moderator', 'supervisor', 'regulator']
export const STAFF: readonly Who[] = ['reviewer', 'moderator', 'supervisor', 'regulator', 'filingOfficer']

export type AnyAsk =
  | (UseCase<z.ZodType, unknown, unknown> & { type: 'use-case' })
  | (Query<z.ZodType, unknown, unknown> & { type: 'query' })

export interface AccessRow {
  ask: AnyAsk
  input: (cast: Cast) => unknown
  may: readonly Who[]
  refuse: Partial<Record<RefusalKind, readonly Who[]>>
  others: RefusalKind
}

interface RowShape<I extends z.ZodType> {
  /** A valid input; may make what it names first. Its ids are also tried replaced by ids of nothing. */
  input?: (cast: Cast) => z.input<I> | Promise<z.input<I>>
  may: readonly Who[] | 'everyone'
  /** Those who are told no in another way than `others`, by the refusal's kind. */
  refuse?: Partial<Record<RefusalKind, readonly Who[]>>
  /** What everyone else is told; strangers are told that it does not exist. */
  others?: RefusalKind
}

/** One line of the matrix: who may, and what all the others are told. */
export function row<I extends z.ZodType, S, O>(
  ask: (UseCase<I, S, O> & { type: 'use-case' }) | (Query<I, S, O> & { type: 'query' }),
  { input, may, refuse = {}, others = 'not_found' }: RowShape<I>,
): AccessRow {
  return {
    ask: ask as unknown as AnyAsk,
    input: input ?? (() => ({})),
    may: may === 'everyone' ? WHO : may,
    refuse,
    others,
  }
}

/** What this person must be told, or 'allow'. */
export function expectedFor(row: AccessRow, who: Who): RefusalKind | 'allow' {
  if (row.may.includes(who)) return 'allow'
  const special = Object.entries(row.refuse).find(([, people]) => people.includes(who))
  return (special?.[0] as RefusalKind | undefined) ?? row.others
}
