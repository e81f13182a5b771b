import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { NoticeView } from '@/lib/notices/contract'
import { DateTime } from '../ui/date-time'
import { NoticeMeasures } from './notice-measures'
import { headlineOf } from './notice-words'

/** The board's entries, newest first. */
export function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  const t = useTranslations('notices')
  const rules = useTranslations('rules')
  const locale = useLocale()
  return (
    <ul className="divide-y divide-separator border-y border-separator">
      {notices.map((notice) => (
        <li key={notice.id} className="grid gap-x-8 gap-y-2 py-5 sm:grid-cols-[8rem_1fr]">
          <DateTime at={notice.publishedAt} show="day" className="text-sm text-muted" />
          <div className="min-w-0 space-y-2">
            <h2 className="text-base font-semibold">
              <Link href={`/notices/${notice.id}`} className="hover:underline">
                {headlineOf(notice, t, locale)}
              </Link>
            </h2>
            {notice.kind === 'decision' ? (
              <div className="space-y-1 text-sm">
                <p className="text-muted">
                  {t('broke', { clause: notice.clause, rule: rules(`${notice.clause}.title`) })}
                </p>
                <NoticeMeasures measures={notice.measures} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
