import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HistoryCard } from '@/components/certification/history-card'
import { OrderCard } from '@/components/certification/order-card'
import { OrderForm } from '@/components/certification/order-form'
import { RightsTable } from '@/components/certification/rights-table'
import { StandingCard } from '@/components/certification/standing-card'
import { Card } from '@/components/ui/card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getCertification } from '@/lib/certification'
import type { CertificationPageView } from '@/lib/certification/contract'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, mend, pay, start } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('certification'))('title') }
}

export default async function CertificationPage({ params }: PageProps) {
  const { accountId } = await params
  const view = await ask('operator', getCertification, { accountId })
  const t = await getTranslations('certification')
  // An order that passed has become the certification above it, and stands in the history.
  const order = view.order?.state === 'PASSED' ? null : view.order
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_26rem]">
        <div className="min-w-0 space-y-4">
          <StandingCard view={view} />
          {order ? <OrderCard view={view} order={order} mend={mend} pay={pay} askForCode={askForCode} /> : null}
          <Ordering view={view} />
        </div>
        <div className="min-w-0 space-y-4">
          <RightsTable rights={view.rights} isCertified={view.current !== null} />
          <HistoryCard view={view} />
        </div>
      </div>
    </>
  )
}

/** The form where an order may be made now; where not, the cards above say why and when. */
async function Ordering({ view }: { view: CertificationPageView }) {
  const t = await getTranslations('certification')
  if (view.obstacle) return null
  if (!view.mayOrder) return <Card>{t('status.readOnly')}</Card>
  if (view.channels.length === 0) return <Card title={t('order.title')}>{t('order.noChannel')}</Card>
  return <OrderForm view={view} start={start} askForCode={askForCode} />
}
