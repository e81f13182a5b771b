import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { platformDayOf, useMomentText } from '@/components/texts'
import { cx } from '../ui/cx'

/** The sign beside the name of a certified account; it says until when. */
export function CertifiedMark({ until, className }: { until: string; className?: string }) {
  const t = useTranslations('certification.badge')
  const day = useMomentText()
  const words = t('until', { until: day(platformDayOf(until)) })
  return (
    <span title={words} className={cx('inline-flex shrink-0 text-accent', className)}>
      <BadgeCheck size={16} role="img" aria-label={words} />
    </span>
  )
}
