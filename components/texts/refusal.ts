/** A refusal as it crosses the wire; the shape every action answers with. */
export interface RefusalLike {
  kind: string
  code: string
  facts: Record<string, unknown>
  issues?: readonly IssueLike[]
  requestId: string
}

export interface IssueLike {
  path: string
  code: string
  params: Record<string, string | number>
}

/** The part of next-intl's translator that these helpers need; made by `useTranslations()` without a namespace. */
export interface Translator {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
}

/** Writes an instant or a day for the reader; see `useMomentText`. */
export type MomentText = (iso: string) => string

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/

/** `mass_send.quota_exhausted` → its namespace `mass-send` and its key there. */
export function keyOfCode(code: string, group: 'refusals' | 'issues'): string {
  const dot = code.indexOf('.')
  return `${code.slice(0, dot).replaceAll('_', '-')}.${group}.${code.slice(dot + 1).replaceAll('.', '_')}`
}

/** Facts as message arguments: instants and days become words in the reader's zone, numbers stay countable. */
export function argumentsOf(facts: Record<string, unknown>, moment: MomentText): Record<string, string | number> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, argument(value, moment)]))
}

function argument(value: unknown, moment: MomentText): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return INSTANT.test(value) ? moment(value) : value
  if (Array.isArray(value)) return value.join(', ')
  return value === null || value === undefined ? '' : String(value)
}

/** The sentence for a refusal: its domain's own words, else those of its kind. */
export function refusalText(t: Translator, refusal: RefusalLike, moment: MomentText): string {
  const own = keyOfCode(refusal.code, 'refusals')
  if (t.has(own)) return t(own, argumentsOf(refusal.facts, moment))
  const kind = `common.refusals.${refusal.kind}`
  return t.has(kind) ? t(kind) : t('common.refusals.unknown')
}

/** The sentence beside one field: a domain's own code (`articles.title_taken`), else the common one for the check. */
export function issueText(t: Translator, issue: IssueLike, moment: MomentText): string {
  const values = argumentsOf(issue.params, moment)
  const own = issue.code.includes('.')
    ? [keyOfCode(issue.code, 'issues'), keyOfCode(issue.code, 'refusals')]
    : [`common.issues.${issue.code}`]
  const key = own.find((candidate) => t.has(candidate))
  return key ? t(key, values) : t('common.issues.invalid')
}
