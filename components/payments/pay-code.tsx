import { ExternalLink, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { PaymentView } from '@/lib/payments/contract'
import { TimeLeft } from './time-left'

function Waiting() {
  const t = useTranslations('payments')
  return (
    <div className="flex items-start gap-3 rounded-lg bg-surface-secondary px-4 py-4 text-sm" role="status">
      <LoaderCircle size={18} aria-hidden className="mt-0.5 shrink-0 text-muted motion-safe:animate-spin" />
      <p>{t('waitingText')}</p>
    </div>
  )
}

/** What a phone scans to pay, how long it can, and the way to pay on this very device where there is one. */
export function PayCode({ payment }: { payment: PaymentView }) {
  const t = useTranslations('payments')
  const moment = useMomentText()
  if (!payment.codePicture) return <Waiting />
  return (
    <div className="flex flex-col items-center gap-5 sm:flex-row sm:items-start">
      {/* A picture made here from the code's text: there is nothing for an image service to make smaller. */}
      {/* White under the code in both themes: scanners want dark on light. */}
      <img
        src={payment.codePicture}
        alt={t('codeAlt')}
        width={208}
        height={208}
        className="size-52 shrink-0 rounded-lg border border-border bg-white p-1"
      />
      <div className="space-y-3 text-sm">
        <h2 className="text-base font-semibold">{t('scanTitle')}</h2>
        <p>{t('scanText')}</p>
        <p className="text-muted">
          {t('until', { until: moment(payment.expiresAt) })} <TimeLeft until={payment.expiresAt} />
        </p>
        {payment.codeHref ? (
          <a
            href={payment.codeHref}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center gap-2 rounded-lg bg-accent px-4 font-medium text-accent-foreground"
          >
            {t('openLink')}
            <ExternalLink size={16} aria-hidden />
          </a>
        ) : null}
      </div>
    </div>
  )
}
