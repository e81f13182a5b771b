import { useTranslations } from 'next-intl'
import type { PenaltyView } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'

/** From when until when a penalty holds; a warning is one instant. */
export function PenaltySpan({
  penalty: { functions, from, until },
}: {
  penalty: Pick<PenaltyView, 'functions' | 'from' | 'until'>
}) {
  const t = useTranslations('moderation')
  if (functions.length === 0) return <DateTime at={from} />
  return (
    <>
      <DateTime at={from} /> – {until ? <DateTime at={until} /> : t('ever')}
    </>
  )
}
