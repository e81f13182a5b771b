/** The languages of the platform, the first being the one that anything else falls back to. */
export const LOCALES = ['zh-Hant', 'zh-Hans', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-Hant'

export const LOCALE_COOKIE = 'locale'
export const LOCALE_HEADER = 'x-xintai-locale'
export const ZONE_COOKIE = 'tz'

/** Each language's name in itself, as a chooser shows it. */
export const LOCALE_NAMES: Record<Locale, string> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

export const isLocale = (value: string | null | undefined): value is Locale => LOCALES.includes(value as Locale)

/** The platform's language for one tag of a browser (zh-TW, zh-CN, en-GB …), or null when we speak none. */
export function localeOfTag(tag: string): Locale | null {
  const lower = tag.toLowerCase()
  if (lower.startsWith('zh')) return /hant|tw|hk|mo/.test(lower) ? 'zh-Hant' : 'zh-Hans'
  return lower === 'en' || lower.startsWith('en-') ? 'en' : null
}

/** The best language for an Accept-Language header, by its weights. */
export function localeOfAcceptLanguage(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean)
      return { tag, weight: q === undefined ? 1 : Number(q), order }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { tag } of wanted) {
    const locale = localeOfTag(tag)
    if (locale) return locale
  }
  return DEFAULT_LOCALE
}
