import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from './actor'
import { env } from './env'

const ROOT = join(process.cwd(), 'components', 'texts')

/** The acts of one domain in a language: its own name, and words for each use-case by its whole name. */
export interface ActGroup {
  domain: string
  title: string
  acts: { name: string; words: string }[]
}

const held = new Map<Locale, ActGroup[]>()

function groupOf(locale: Locale, file: string): ActGroup | null {
  const texts = JSON.parse(readFileSync(join(ROOT, locale, file), 'utf8')) as { acts?: Record<string, string> }
  if (!texts.acts) return null
  const domain = file.replace(/\.json$/, '')
  const { all = domain, ...acts } = texts.acts
  return {
    domain,
    title: all,
    acts: Object.entries(acts).map(([verb, words]) => ({ name: `${domain}.${verb}`, words })),
  }
}

/** Every act that the action log can name, by domain: the texts `<domain>.acts`, where `all` names the domain itself. */
export function actGroups(locale: Locale): readonly ActGroup[] {
  const known = held.get(locale)
  if (known && env.NODE_ENV === 'production') return known
  const files = readdirSync(join(ROOT, locale)).filter((name) => name.endsWith('.json'))
  const read = files
    .toSorted()
    .map((file) => groupOf(locale, file))
    .filter((group) => group !== null)
  held.set(locale, read)
  return read
}

/** The words of an act in a language, or its name when it has none. */
export function actWords(locale: Locale, name: string): string {
  const group = actGroups(locale).find(({ domain }) => name.startsWith(`${domain}.`))
  return group?.acts.find((act) => act.name === name)?.words ?? name
}
