export const REFUSAL_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'limit',
  'unavailable',
] as const

export type RefusalKind = (typeof REFUSAL_KINDS)[number]

/** One thing wrong with one field; `code` and `params` become words in the person's language. */
export interface Issue {
  path: string
  code: string
  params: Record<string, string | number>
}

export type Facts = Record<string, string | number | boolean | null | readonly string[]>

/** An expected "no". Its code decides the words, its kind the HTTP status. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly facts: Facts = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** Makes a refusal to throw; `facts` are what its words need (limits, dates as ISO strings). */
export const refuse = (kind: RefusalKind, code: string, facts: Facts = {}, issues: readonly Issue[] = []) =>
  new Refusal(kind, code, facts, issues)

/** A refusal that stands beside one field of a form. */
export const refuseField = (path: string, code: string, facts: Record<string, string | number> = {}) =>
  new Refusal('invalid', 'request.invalid', {}, [{ path, code, params: facts }])

/** What crosses the wire to a browser: never a stack, never a message of ours. */
export interface RefusalView {
  kind: RefusalKind
  code: string
  facts: Facts
  issues: readonly Issue[]
  requestId: string
}
