// A secret must not lie in the browser's storage, so a field with such a name or type is never kept.
const SECRET = /pass|secret|token|code|totp|otp|identity|licen[cs]e/i

export type Values = Record<string, string[]>

const key = (name: string) => `form:${location.pathname}:${name}`

/** What is typed into a form now, without files, secrets and what React adds. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || !isKept(form, name)) continue
    ;(values[name] ??= []).push(value)
  }
  return values
}

function isKept(form: HTMLFormElement, name: string): boolean {
  if (SECRET.test(name)) return false
  const found = form.elements.namedItem(name)
  const field = found instanceof RadioNodeList ? found[0] : found
  return !(field instanceof HTMLInputElement && (field.type === 'password' || field.dataset.keep === 'no'))
}

// Storage can be full or forbidden; a form must work without it.
export function keepDraft(name: string, values: Values): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(values))
  } catch {
    return
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(key(name))
  } catch {
    return
  }
}

export function readDraft(name: string): Values | null {
  try {
    const text = sessionStorage.getItem(key(name))
    return text === null ? null : (JSON.parse(text) as Values)
  } catch {
    return null
  }
}
