import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { FilingView } from '@/lib/filing/contract'

const TONES = {
  plain: 'bg-default-soft text-default-soft-foreground',
  good: 'bg-success-soft text-success-soft-foreground',
  warn: 'bg-warning-soft text-warning-soft-foreground',
  bad: 'bg-danger-soft text-danger-soft-foreground',
}
const toneOf = ({ state, isOverdue }: FilingView) =>
  state === 'ACCEPTED' ? 'good' : isOverdue ? 'bad' : state === 'RETURNED' ? 'warn' : 'plain'

/** Where the filing stands, what is to be done, and until when. */
export function FilingStatus({ filing }: { filing: FilingView }) {
  const t = useTranslations('filing')
  const day = useMomentText()
  const { state, regionName, reason, mend, number, dueOn, daysLeft, isOverdue } = filing
  const office = { region: regionName ?? '' }
  const isOwed = state === 'DRAFT' || state === 'RETURNED'
  return (
    <div role="status" className={`space-y-1 rounded-lg px-5 py-4 ${TONES[toneOf(filing)]}`}>
      {state === 'RETURNED' ? (
        <>
          <p className="font-medium">{t('returnedTitle')}</p>
          <p>{reason}</p>
          <p className="text-sm">
            {t('returnedMend', { fields: mend.map((field) => t(`fields.${field}`)).join(' · ') })}
          </p>
        </>
      ) : null}
      {state === 'SUBMITTED' ? <p>{t('submittedText', office)}</p> : null}
      {state === 'ACCEPTED' ? (
        <>
          <p className="font-medium">{t('acceptedText', office)}</p>
          <p>
            {t('number')} <span className="tabular font-semibold">{number}</span> · {t('numberOnProfile')}
          </p>
        </>
      ) : null}
      {isOwed ? (
        <p className="text-sm">
          {isOverdue ? t('lateText') : null} {t('due')} {day(dueOn)}
          {isOverdue ? null : ` · ${t('dueIn', { days: daysLeft })}`}
        </p>
      ) : null}
    </div>
  )
}
