import 'server-only'
import type { Locale } from '@/lib/platform/actor'
import { words } from '@/lib/platform/words'
import type { RecallGround, RecallWhat } from './contract'

const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en']

/** The public record of a recall (ACC-15): handle, ground and dates; no name and no reason, since either can hold personal data. */
export function recallNotice(
  { what, ground, clause }: { what: RecallWhat; ground: RecallGround; clause: string },
  handle: string,
  until: Date | null,
) {
  const inEach = (say: (locale: Locale) => string) => Object.fromEntries(LOCALES.map((one) => [one, say(one)]))
  const why = (locale: Locale) => {
    const t = words(locale, 'installation')
    if (ground === 'NEED') return t('notice.forNeed')
    return t('notice.forBreach', { clause, rule: words(locale, 'rules')(`${clause}.title`) })
  }
  return {
    title: inEach((locale) => words(locale, 'installation')(`notice.recall.${what}.title`, { handle })),
    text: inEach((locale) => {
      const t = words(locale, 'installation')
      const facts = { handle, why: why(locale), until: until ? t.moment(until) : '' }
      return t(`notice.recall.${what}.text`, facts)
    }),
  }
}
