import { useFormatter } from 'next-intl'
import { PLATFORM_ZONE } from '@/i18n/zone'
import type { MomentText } from './refusal'

const dayIn = (date: Date, timeZone?: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)

/** The platform's day (Asia/Shanghai) of an instant, as 2026-11-22. */
export const platformDayOf = (iso: string | Date) => dayIn(new Date(iso), PLATFORM_ZONE)

/** Gives a writer of moments in the reader's zone; a bare day (2026-11-22) is written as that day in every zone. */
export function useMomentText(): MomentText {
  const format = useFormatter()
  return (iso) => {
    if (iso.length === 10)
      return format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
    return format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })
  }
}
