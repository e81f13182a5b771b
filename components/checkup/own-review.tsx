import { useTranslations } from 'next-intl'
import type { SendReviewView } from '@/lib/checkup/contract'
import { KeptFindings } from './kept-findings'

/** Why the account's own send waits for a person, or what that person said. */
export function OwnReview({ review: { state, reason, findings, texts } }: { review: SendReviewView }) {
  const t = useTranslations('checkup.reviews.own')
  return (
    <section role="status" className="mb-6 space-y-3 rounded-lg border border-warning/50 bg-surface px-4 py-4">
      <h2 className="font-medium">{t(state)}</h2>
      {state === 'waiting' ? <p className="max-w-prose text-sm text-muted">{t('waitingText')}</p> : null}
      {reason ? <p className="text-sm">{t('said', { reason })}</p> : null}
      <KeptFindings findings={findings} texts={texts} />
    </section>
  )
}
