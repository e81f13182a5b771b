import 'server-only'
import type { Locale } from '@/lib/platform/actor'
import { words } from '@/lib/platform/words'

const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en']

/** The public's side of an overturned finding (MOD-6): handle and rule; no name, no reason, nobody. */
export function overturnedNotice({ handle, clause, isBack }: { handle: string; clause: string; isBack: string }) {
  const inEach = (key: string) =>
    Object.fromEntries(
      LOCALES.map((locale) => {
        const rule = words(locale, 'rules')(`${clause}.title`)
        return [locale, words(locale, 'moderation')(key, { handle, clause, rule, isBack })]
      }),
    )
  return { title: inEach('overturned.title'), text: inEach('overturned.text') }
}
