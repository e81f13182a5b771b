import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PublicStanding } from '@/lib/certification/contract'
import { platformDayOf, useMomentText } from '../texts'

/** What anyone may know of an account's certification: until when it holds, and what penalties ended or barred (S21). */
export function PublicStandingLines({ standing: { current, ended, bar } }: { standing: PublicStanding }) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  return (
    <ul className="space-y-1">
      {current ? (
        <li className="flex gap-x-1.5">
          <BadgeCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
          <span className="flex min-w-0 flex-wrap gap-x-1.5">
            {t('badge.until', { until: moment(platformDayOf(current.until)) })}
            <span className="text-muted">{t(`channelNames.${current.channel}`)}</span>
          </span>
        </li>
      ) : null}
      {ended.map(({ at, clause, decisionId }) => (
        <li key={decisionId} className="text-muted">
          {t('status.ended', { at: moment(platformDayOf(at)), clause })}{' '}
          <a href={`/notices/${decisionId}`} className="inline-flex min-h-6 items-center underline underline-offset-2">
            {t('status.notice')}
          </a>
        </li>
      ))}
      {bar ? (
        <li className="text-muted">
          {bar.until
            ? t('status.barred', { clause: bar.clause, until: moment(platformDayOf(bar.until)) })
            : t('status.barredEver', { clause: bar.clause })}
        </li>
      ) : null}
    </ul>
  )
}
