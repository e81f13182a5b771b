import { useFormatter, useTranslations } from 'next-intl'
import { platformDayOf } from '@/components/texts'

export interface DateTimeProps {
  /** An instant in ISO form. */
  at: string
  /** `day` leaves out the time. */
  show?: 'minute' | 'day' | 'second'
  className?: string
}

const SHOWS = {
  day: { dateStyle: 'medium' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
} as const

/** An instant in the reader's zone; the platform's day is in the tooltip. */
export function DateTime({ at, show = 'minute', className }: DateTimeProps) {
  const format = useFormatter()
  const t = useTranslations('common.time')
  return (
    <time dateTime={at} title={t('platformDay', { day: platformDayOf(at) })} className={className}>
      {format.dateTime(new Date(at), SHOWS[show])}
    </time>
  )
}
