import { useFormatter, useNow, useTranslations } from 'next-intl'
import { platformDayOf } from '@/components/texts'

const NEAR_MS = 6 * 24 * 3_600_000

export interface RelativeTimeProps {
  at: string
  className?: string
}

/** How long ago or how soon, up to six days; then the date. The exact instant and the platform's day are in the tooltip. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const format = useFormatter()
  const t = useTranslations('common.time')
  const now = useNow()
  const date = new Date(at)
  const apart = Math.abs(date.getTime() - now.getTime())
  const exact = format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const words =
    apart < 45_000
      ? t('now')
      : apart < NEAR_MS
        ? format.relativeTime(date, now)
        : format.dateTime(date, { dateStyle: 'medium' })
  return (
    <time dateTime={at} title={`${exact} · ${t('platformDay', { day: platformDayOf(at) })}`} className={className}>
      {words}
    </time>
  )
}
