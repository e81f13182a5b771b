'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PaymentView } from '@/lib/payments/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { moneyText } from '../ui/money-text'

interface Props {
  payment: PaymentView
  renew: FormAction<{ paymentId: string }>
  /** The field for the second factor (AUTH-2). */
  children: ReactNode
}

/** Asks for a new code for a thing whose payment ran out. */
export function PayAgain({ payment, renew, children }: Props) {
  const t = useTranslations('payments')
  return (
    <div>
      <h2 className="text-base font-semibold">{t('payAgainTitle')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('payAgainText', { amount: moneyText(payment.amountFen) })}</p>
      <ActionForm
        name="pay-again"
        action={renew}
        draft={false}
        hidden={{ paymentId: payment.id }}
        submitLabel={t('payAgain')}
      >
        {children}
      </ActionForm>
    </div>
  )
}
