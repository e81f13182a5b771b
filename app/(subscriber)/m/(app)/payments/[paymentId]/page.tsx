import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReaderHead } from '@/components/inbox/reader-head'
import { PayPanel } from '@/components/payments/pay-panel'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPayment } from '@/lib/payments'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ paymentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('author-likes'))('payment.title') }
}

/** A reader's own payment: what to pay with, and what became of it. */
export default async function ReaderPaymentPage({ params }: PageProps) {
  const payment = await ask('subscriber', getPayment, await params)
  const t = await getTranslations('author-likes.payment')
  return (
    <>
      <ReaderHead title={t('title')} />
      <div className="p-4">
        <ClientTexts namespaces={['payments']}>
          <PayPanel payment={payment} audienceUrl="/api/stream?as=subscriber" />
        </ClientTexts>
      </div>
    </>
  )
}
