import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { StandingView } from '@/lib/confirmations/contract'

/** By when the data is confirmed next, or since when it is over. */
export function DueLine({ standing: { dueOn, daysLeft, readOnlyFrom, waiting } }: { standing: StandingView }) {
  const t = useTranslations('confirmations.card')
  const day = useMomentText()
  if (dueOn === null || daysLeft === null) return <p className="mt-2 font-medium">{t('noDue')}</p>
  if (daysLeft < 0 && !waiting) {
    return (
      <p className="mt-2 font-medium text-danger">
        {t('over', { dueOn: day(dueOn), days: -daysLeft, readOnlyFrom: readOnlyFrom ? day(readOnlyFrom) : '–' })}
      </p>
    )
  }
  return <p className="mt-2 font-medium">{t('due', { dueOn: day(dueOn), days: Math.max(0, daysLeft) })}</p>
}
