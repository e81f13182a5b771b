import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { PaymentView } from '@/lib/payments/contract'
import { MoneyText } from '../ui/money-text'
import { StatusBadge } from '../ui/badge'
import type { Standing } from './state'

const TEXT_OF = {
  paid: 'paidText',
  refunded: 'paidText',
  expired: 'expiredText',
  closed: 'closedText',
  paid_late: 'paidLateText',
  mismatched: 'mismatchedText',
} as const

/** What became of a payment that nobody can pay any more, in a sentence, and what of it was given back. */
export function PayOutcome({ payment, standing }: { payment: PaymentView; standing: keyof typeof TEXT_OF }) {
  const t = useTranslations('payments')
  const moment = useMomentText()
  const at = payment.paidAt ?? (standing === 'expired' ? payment.expiresAt : (payment.closedAt ?? payment.expiresAt))
  return (
    <div className="space-y-4 text-sm">
      <p role="status">{t(TEXT_OF[standing], { at: moment(at) })}</p>
      {payment.refunds.length > 0 ? <Refunds payment={payment} /> : null}
    </div>
  )
}

export const hasOutcome = (standing: Standing): standing is keyof typeof TEXT_OF => standing in TEXT_OF

const REFUND_TONE = {
  requested: 'accent',
  sent: 'accent',
  succeeded: 'success',
  failed: 'danger',
  abnormal: 'warning',
} as const

function Refunds({ payment }: { payment: PaymentView }) {
  const t = useTranslations('payments')
  const moment = useMomentText()
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{t('refunds')}</h2>
      <ul className="divide-y divide-separator rounded-lg border border-border">
        {payment.refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            <MoneyText fen={refund.amountFen} className="font-medium" />
            <span className="text-muted">{moment(refund.endedAt ?? refund.at)}</span>
            <StatusBadge tone={REFUND_TONE[refund.state]}>{t(`refundState.${refund.state}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  )
}
