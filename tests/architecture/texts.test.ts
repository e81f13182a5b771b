import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/i18n/locales'
import { files, read } from './tree'

type Texts = { [key: string]: string | Texts }

const [first, ...others] = LOCALES
const folder = (locale: Locale) => `components/texts/${locale}`
const namespaces = (locale: Locale) =>
  files(folder(locale), /\.json$/).map((file) => file.slice(folder(locale).length + 1, -'.json'.length))

function flat(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

const messages = (locale: Locale, namespace: string) =>
  flat(JSON.parse(read(`${folder(locale)}/${namespace}.json`)) as Texts)

/** The names of the arguments and tags of a message, at any depth. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsOf(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
  })
  return [...new Set(names)].sort()
}

describe('texts', () => {
  it('has the same namespaces in every language', () => {
    expect(namespaces(first).length).toBeGreaterThan(0)
    for (const locale of others) expect(namespaces(locale)).toEqual(namespaces(first))
  })

  it.each(namespaces(first))('%s has the same keys in every language', (namespace) => {
    const wanted = [...messages(first, namespace).keys()].sort()
    for (const locale of others) expect([...messages(locale, namespace).keys()].sort(), locale).toEqual(wanted)
  })

  it.each(namespaces(first))(
    '%s has messages that parse and take the same arguments in every language',
    (namespace) => {
      const wrong: string[] = []
      for (const [key, text] of messages(first, namespace)) {
        const wanted = argumentsOf(parse(text)).join()
        for (const locale of others) {
          const other = messages(locale, namespace).get(key) ?? ''
          if (argumentsOf(parse(other)).join() !== wanted) wrong.push(`${locale} ${key}: ${other}`)
        }
      }
      expect(wrong).toEqual([])
    },
  )

  it.each(namespaces(first))('%s has no empty message, and no English where Chinese belongs', (namespace) => {
    const wrong: string[] = []
    const english = messages('en', namespace)
    for (const locale of LOCALES) {
      for (const [key, text] of messages(locale, namespace)) {
        if (text.trim() === '') wrong.push(`${locale} ${key} is empty`)
        const untranslated = locale !== 'en' && text === english.get(key) && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(text)
        if (untranslated) wrong.push(`${locale} ${key} is English`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(namespaces('zh-Hans'))('%s in simplified Chinese is written as the mainland writes', (namespace) => {
    const wrong = [...messages('zh-Hans', namespace)].filter(
      ([, text]) => toSimplified(text) !== text || FOREIGN_TO_THE_MAINLAND.test(text),
    )
    expect(wrong).toEqual([])
  })
})

const toSimplified = Converter({ from: 't', to: 'cn' })
/** Corner brackets, and words of Taiwan and Hong Kong for which the mainland has its own. */
const FOREIGN_TO_THE_MAINLAND =
  /[「」『』]|储存|讯息|连结|登出|登入|自订|逾时|重新载入|设定|预设|检视|存取|软体|程式|网路|萤幕|资讯|影片|资料夹|搜寻|支援|回覆|寄出/
