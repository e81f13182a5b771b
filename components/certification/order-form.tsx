'use client'
import { useTranslations } from 'next-intl'
import type { CertificationPageView } from '@/lib/certification/contract'
import { SecondFactor } from '@/components/identity/second-factor'
import { Card } from '../ui/card'
import { Checkbox } from '../ui/checkbox'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { MoneyText } from '../ui/money-text'
import { RuleLink } from '../ui/rule-link'
import { SourceFields } from './source-fields'

interface Props {
  view: CertificationPageView
  start: FormAction<{ orderId: string; paymentId: string }>
  askForCode: FormAction<{ email: string }>
}

/** Orders a certification or its renewal: source, special rules, fee, second factor; the payment follows (CERT-1, CERT-2). */
export function OrderForm({ view, start, askForCode }: Props) {
  const t = useTranslations('certification.order')
  const { account, registration, channels, isRenewal } = view
  return (
    <Card title={t(isRenewal ? 'renewTitle' : 'title')} aside={<RuleLink code="CERT-2" />}>
      <ActionForm
        name="certification"
        action={start}
        hidden={{ accountId: account.id }}
        submitLabel={
          <>
            {t('submit')} <MoneyText fen={view.feeFen} />
          </>
        }
      >
        <SourceFields channels={channels} />
        <p className="text-sm text-muted">
          {t('compared', {
            name: registration.name,
            number: registration.numberMasked,
            operator: registration.operatorName,
            contact: registration.contactName,
          })}
        </p>
        <div className="rounded-lg bg-surface-secondary px-4 py-3">
          <p className="flex items-baseline justify-between gap-4">
            <span>{t('fee')}</span>
            <MoneyText fen={view.feeFen} className="text-xl font-semibold" />
          </p>
          <p className="mt-1 text-sm text-muted">{t('feeText', { months: view.termMonths, days: view.recheckDays })}</p>
        </div>
        <div>
          <Checkbox name="accepted" value="on" label={t('accepted')} />
          <a
            href="/agreement/special-rules"
            target="_blank"
            rel="noreferrer"
            className="mt-1 inline-flex min-h-6 items-center text-sm text-link underline underline-offset-2"
          >
            {t('acceptedLink')}
          </a>
        </div>
        <SecondFactor askForCode={askForCode} />
      </ActionForm>
    </Card>
  )
}
