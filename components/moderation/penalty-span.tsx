import { useTranslations } from 'next-intl'
import { lasts, type PenaltyView } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'

/** From when until when a penalty holds; a warning is one instant. */
export function PenaltySpan({
  penalty: { measure, from, until },
}: {
  penalty: Pick<PenaltyView, 'measure' | 'from' | 'until'>
}) {
  const t = useTranslations('moderation')
  if (!lasts(measure)) return <DateTime at={from} />
  return (
    <>
      <DateTime at={from} /> – {until ? <DateTime at={until} /> : t('ever')}
    </>
  )
}
