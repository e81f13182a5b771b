import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AbstractIntlMessages, createFormatter, createTranslator } from 'use-intl/core'
import type { Locale } from './actor'
import { PLATFORM_ZONE } from './calendar'
import { env } from './env'

const ROOT = join(process.cwd(), 'components', 'texts')
const LOCALES: readonly string[] = ['zh-Hant', 'zh-Hans', 'en']

type Values = Record<string, string | number | Date>

export interface Words {
  (key: string, values?: Values): string
  has(key: string): boolean
  /** An instant in the platform's zone, as this language writes it. */
  moment(at: Date | string): string
  day(at: Date | string): string
}

const held = new Map<string, AbstractIntlMessages>()

/** The raw texts of one namespace, for what is no message with a key of its own: the documents. */
export function messagesOf(locale: Locale, namespace: string): AbstractIntlMessages {
  const key = `${locale}/${namespace}`
  const known = held.get(key)
  if (known && env.NODE_ENV === 'production') return known
  const read = JSON.parse(readFileSync(join(ROOT, locale, `${namespace}.json`), 'utf8')) as AbstractIntlMessages
  held.set(key, read)
  return read
}

/** The language kept on a person's row; anything we do not speak becomes the platform's first. */
export const localeOf = (kept: string): Locale => (LOCALES.includes(kept) ? (kept as Locale) : 'zh-Hant')

/**
 * The texts of one namespace for whoever writes outside a page: the worker's mails, automatic words, feeds.
 * A missing key throws, so that a mail never goes out with a key in place of a sentence.
 */
export function words(locale: Locale, namespace: string): Words {
  const options = {
    locale,
    messages: messagesOf(locale, namespace),
    timeZone: PLATFORM_ZONE,
    onError: (error: Error) => {
      throw error
    },
  }
  const t = createTranslator(options) as unknown as {
    (key: string, values?: Values): string
    has(key: string): boolean
  }
  const format = createFormatter({ locale, timeZone: PLATFORM_ZONE })
  return Object.assign((key: string, values?: Values) => t(key, values), {
    has: (key: string) => t.has(key),
    moment: (at: Date | string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
    day: (at: Date | string) => format.dateTime(new Date(at), { dateStyle: 'medium' }),
  })
}
