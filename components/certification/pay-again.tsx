'use client'
import { useTranslations } from 'next-intl'
import type { OrderView } from '@/lib/certification/contract'
import { SecondFactor } from '@/components/identity/second-factor'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'

interface Props {
  order: OrderView
  pay: FormAction<{ orderId: string; paymentId: string }>
  askForCode: FormAction<{ email: string }>
}

/** Begins the payment once more, for when the first one ran out. */
export function PayAgain({ order, pay, askForCode }: Props) {
  const t = useTranslations('certification.run')
  return (
    <details className="rounded-lg border border-border px-4 py-3">
      <summary className="min-h-6 cursor-pointer text-sm font-semibold">{t('payAgain')}</summary>
      <p className="mt-2 mb-3 text-sm text-muted">{t('payAgainHelp')}</p>
      <ActionForm
        name="pay-again"
        action={pay}
        draft={false}
        hidden={{ orderId: order.id }}
        submitLabel={t('payAgain')}
        submitVariant="secondary"
      >
        <SecondFactor askForCode={askForCode} />
      </ActionForm>
    </details>
  )
}
