import type { NoticeMeasure, NoticeView } from '@/lib/notices/contract'

type Words = (key: string, values?: Record<string, string>) => string

/** A notice's headline in the language of `t` (namespace `notices`). */
export function headlineOf(notice: NoticeView, t: Words, locale: string): string {
  if (notice.kind === 'announcement') return notice.title[locale] ?? Object.values(notice.title)[0] ?? ''
  return t(`headline.${notice.targetKind}`, { name: notice.accountName ?? notice.handle })
}

/** One measure in words, without its end. */
export function measureWords({ measure, functions }: NoticeMeasure, t: Words, locale: string): string {
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    functions.map((name) => t(`functions.${name}`)),
  )
  return t(`measure.${measure}`, { functions: names })
}
