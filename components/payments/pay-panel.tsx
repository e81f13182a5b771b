'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PaymentView } from '@/lib/payments/contract'
import { StatusBadge } from '../ui/badge'
import { DateTime } from '../ui/date-time'
import { MoneyText } from '../ui/money-text'
import { PayCode } from './pay-code'
import { hasOutcome, PayOutcome } from './pay-outcome'
import { standingOf, TONE_OF } from './state'
import { usePaymentRefresh } from './use-payment-refresh'

interface Props {
  payment: PaymentView
  /** The live stream of the payer's door: `/api/stream?as=operator`. */
  audienceUrl: string
  /** What stands below a payment that ran out: the way to a new code. */
  again?: ReactNode
}

/** One payment for its payer: how much and what for, the code while it can be paid, and what became of it. It changes by itself. */
export function PayPanel({ payment, audienceUrl, again }: Props) {
  const t = useTranslations('payments')
  const live = usePaymentRefresh(payment, audienceUrl)
  const standing = standingOf(payment)
  return (
    <section aria-label={t('title')} className="overflow-hidden rounded-lg border border-border bg-surface">
      <div className="flex flex-wrap items-start justify-between gap-3 border-b border-separator px-5 py-4">
        <div>
          <p className="text-sm text-muted">{t('amount')}</p>
          <MoneyText fen={payment.amountFen} className="text-2xl font-semibold" />
        </div>
        <StatusBadge tone={TONE_OF[standing]}>{t(`state.${standing}`)}</StatusBadge>
      </div>
      <div className="px-5 py-5" aria-live="polite">
        {hasOutcome(standing) ? <PayOutcome payment={payment} standing={standing} /> : <PayCode payment={payment} />}
        {live === 'lost' && payment.open ? <p className="mt-4 text-xs text-muted">{t('lost')}</p> : null}
      </div>
      {payment.renewable && again ? <div className="border-t border-separator px-5 py-5">{again}</div> : null}
      <dl className="grid gap-x-6 gap-y-2 border-t border-separator px-5 py-4 text-sm sm:grid-cols-[8rem_1fr]">
        <dt className="text-muted">{t('for')}</dt>
        <dd>{payment.description}</dd>
        <dt className="text-muted">{t('opened')}</dt>
        <dd>
          <DateTime at={payment.createdAt} />
        </dd>
        <dt className="text-muted">{t('number')}</dt>
        <dd className="font-mono text-xs break-all">{payment.id}</dd>
      </dl>
    </section>
  )
}
