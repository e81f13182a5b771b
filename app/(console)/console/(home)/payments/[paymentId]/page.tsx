import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspensionNotes } from '@/app/suspension-notes'
import { SecondFactor } from '@/components/identity/second-factor'
import { PayAgain } from '@/components/payments/pay-again'
import { PayPanel } from '@/components/payments/pay-panel'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getPayment } from '@/lib/payments'
import type { PaymentView } from '@/lib/payments/contract'
import { ask } from '@/lib/platform/http/page-context'
import { renew, requestCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('payments'))('title') }
}

async function BackLink({ payment }: { payment: PaymentView }) {
  const t = await getTranslations('payments')
  const isCertification = payment.purpose === 'certification' && payment.ownerAccountId !== null
  const href = isCertification ? `/console/${payment.ownerAccountId}/certification` : '/console'
  return <LinkButton href={href}>{t(isCertification ? 'back.certification' : 'toConsole')}</LinkButton>
}

export default async function PaymentPage({ params }: { params: Promise<{ paymentId: string }> }) {
  const payment = await ask('operator', getPayment, await params)
  const t = await getTranslations('payments')
  const again = (
    <PayAgain payment={payment} renew={renew}>
      <SecondFactor askForCode={requestCode} />
    </PayAgain>
  )
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('title')} description={t('about')} actions={<BackLink payment={payment} />} />
      <SuspensionNotes names={['pay']} />
      <PayPanel payment={payment} audienceUrl="/api/stream?as=operator" again={again} />
    </div>
  )
}
