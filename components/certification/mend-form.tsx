'use client'
import { useTranslations } from 'next-intl'
import type { CertificationPageView, OrderView } from '@/lib/certification/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { SourceFields } from './source-fields'

interface Props {
  view: CertificationPageView
  order: OrderView
  mend: FormAction<{ orderId: string }>
}

/** Corrects the source; after the payment the order is then checked again, free of charge. */
export function MendForm({ view, order, mend }: Props) {
  const t = useTranslations('certification.run')
  const isUnpaid = order.state === 'UNPAID'
  return (
    <section className="rounded-lg border border-border p-4">
      <h3 className="mb-3 text-sm font-semibold">{t(isUnpaid ? 'changeTitle' : 'mendTitle')}</h3>
      <ActionForm
        key={order.version}
        name={`mend-${order.id}`}
        action={mend}
        draft={false}
        hidden={{ orderId: order.id }}
        submitLabel={t(isUnpaid ? 'changeSubmit' : 'recheckSubmit')}
        submitVariant={isUnpaid ? 'secondary' : 'primary'}
      >
        <SourceFields channels={view.channels} channel={order.channel} reference={order.reference} />
      </ActionForm>
    </section>
  )
}
