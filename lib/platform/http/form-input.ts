/**
 * A form as the object its schema expects: `a.b` nests, a repeated name or `name[]` is a list, files stay files,
 * and what React adds for itself is left out. Empty text stays empty text: whether that is allowed is the schema's word.
 */
export function formInput(form: FormData): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION') || key.startsWith('__')) continue
    const values = form.getAll(key)
    const isList = key.endsWith('[]')
    place(out, key.replace(/\[\]$/, '').split('.'), isList || values.length > 1 ? values : values[0])
  }
  return out
}

function place(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [head = '', ...rest] = path
  if (head === '__proto__' || head === 'constructor' || head === 'prototype') return
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const next = (target[head] ??= {})
  if (typeof next === 'object' && next !== null) place(next as Record<string, unknown>, rest, value)
}

// Passwords never (a mailed code may: the newcomer who is asked for a name too need not copy it again); identity numbers neither: what is kept sealed is not written into a page (AUTH-4).
const SECRET = /pass|secret|number/i

/** What was typed, by field name, for a page without scripts to show again after a refusal; secrets and files left out. */
export function typedValues(form: FormData): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || SECRET.test(name)) continue
    ;(out[name] ??= []).push(value)
  }
  return out
}
