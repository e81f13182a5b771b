import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AbstractIntlMessages } from 'next-intl'
import { env } from '@/lib/platform/env'
import type { Locale } from './locales'

const ROOT = join(process.cwd(), 'components', 'texts')

interface Loaded {
  stamp: string
  messages: AbstractIntlMessages
}

const cache = new Map<Locale, Loaded>()

/** All texts of one language: each file of components/texts/<locale>/ is a namespace named after it. */
export async function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  const held = cache.get(locale)
  if (held && env.NODE_ENV === 'production') return held.messages

  const files = (await readdir(join(ROOT, locale))).filter((name) => name.endsWith('.json')).sort()
  // While texts are being written, a changed file must show without a restart.
  const stamp = await stampOf(locale, files)
  if (held?.stamp === stamp) return held.messages

  const messages = Object.fromEntries(await Promise.all(files.map((name) => namespace(locale, name))))
  cache.set(locale, { stamp, messages })
  return messages
}

async function namespace(locale: Locale, name: string): Promise<[string, AbstractIntlMessages]> {
  const text = await readFile(join(ROOT, locale, name), 'utf8')
  return [name.slice(0, -'.json'.length), nested(JSON.parse(text) as AbstractIntlMessages)]
}

async function stampOf(locale: Locale, files: string[]): Promise<string> {
  const times = await Promise.all(files.map(async (name) => (await stat(join(ROOT, locale, name))).mtimeMs))
  return files.map((name, at) => `${name}@${times[at]}`).join()
}

/** Texts keyed by a dotted name (an event, `report.filed`) become texts below each other, which is how they are asked for. */
function nested(messages: AbstractIntlMessages): AbstractIntlMessages {
  const out: AbstractIntlMessages = {}
  for (const [key, value] of Object.entries(messages)) {
    const [head = key, ...rest] = key.split('.')
    const below = typeof value === 'string' ? value : nested(value)
    if (rest.length === 0 && typeof below === 'string') out[head] = below
    else merge(out, head, rest.length === 0 ? below : nested({ [rest.join('.')]: below }))
  }
  return out
}

function merge(out: AbstractIntlMessages, key: string, added: AbstractIntlMessages | string): void {
  const held = out[key]
  out[key] = typeof held === 'object' && typeof added === 'object' ? { ...held, ...added } : added
}
