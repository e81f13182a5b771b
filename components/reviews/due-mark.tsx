import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Badge, StatusBadge } from '@/components/ui/badge'
import type { ReviewMark } from '@/lib/accounts/contract'

/** By when it is due, in working days left (ACC-6); nothing once it is decided. */
export function DueMark({ mark: { dueOn, daysLeft, late } }: { mark: ReviewMark }) {
  const t = useTranslations('reviews.due')
  const day = useMomentText()
  if (daysLeft === null) return null
  if (late) return <Badge tone="danger">{t('late', { day: day(dueOn) })}</Badge>
  if (daysLeft === 0) return <Badge tone="warning">{t('today')}</Badge>
  return <Badge tone={daysLeft <= 2 ? 'warning' : 'neutral'}>{t('left', { days: daysLeft, day: day(dueOn) })}</Badge>
}

/** Who works on it. */
export function ClaimMark({ mark: { claimed, claimedByMe } }: { mark: ReviewMark }) {
  const t = useTranslations('reviews.mark')
  if (claimedByMe) return <StatusBadge tone="accent">{t('mine')}</StatusBadge>
  return <StatusBadge tone="neutral">{t(claimed ? 'other' : 'free')}</StatusBadge>
}
