import { headlineOf, measureWords } from '@/components/notices/notice-words'
import { atomOf, type FeedEntry, listNotices } from '@/lib/notices'
import type { NoticeView } from '@/lib/notices/contract'
import { env } from '@/lib/platform/env'
import { contextFor } from '@/lib/platform/http/context'
import { runQuery } from '@/lib/platform/use-case'
import { type Words, words } from '@/lib/platform/words'

interface Spoken {
  t: Words
  rules: Words
  locale: string
}

function summaryOf(notice: NoticeView, { t, rules, locale }: Spoken): string {
  if (notice.kind === 'announcement') return notice.text[locale] ?? Object.values(notice.text)[0] ?? ''
  const measures = notice.measures.map((one) => {
    const measure = measureWords(one, t, locale)
    if (one.until === one.from) return measure
    return one.until ? t('untilText', { measure, until: t.moment(one.until) }) : t('everText', { measure })
  })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(measures)
  return [t('broke', { clause: notice.clause, rule: rules(`${notice.clause}.title`) }), list].join('\n')
}

/** The public board as an Atom feed, in the reader's language. */
export async function GET(): Promise<Response> {
  const ctx = await contextFor('public')
  const { notices } = await runQuery(listNotices, ctx, {})
  const spoken = { t: words(ctx.locale, 'notices'), rules: words(ctx.locale, 'rules'), locale: ctx.locale }
  const entries = notices.map((notice): FeedEntry => ({
    notice,
    title: headlineOf(notice, spoken.t, ctx.locale),
    summary: summaryOf(notice, spoken),
  }))
  const feed = atomOf({ title: spoken.t('title'), url: env.XINTAI_URL, locale: ctx.locale, entries })
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', vary: 'accept-language, cookie' },
  })
}
