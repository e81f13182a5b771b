import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { WaiverQueue } from '@/components/waivers/waiver-queue'
import { ask } from '@/lib/platform/http/page-context'
import { listWaivers } from '@/lib/waivers'

const TABS = ['review', 'regulator', 'decided'] as const
const HERE = '/moderation/waivers'

interface Props {
  searchParams: Promise<{ show?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waivers.review'))('title') }
}

export default async function WaiversPage({ searchParams }: Props) {
  const t = await getTranslations('waivers.review')
  const { show: wanted, cursor } = await searchParams
  const show = TABS.find((tab) => tab === wanted) ?? 'review'
  const { rows, next, counts } = await ask('administrator', listWaivers, { show, cursor })
  const first = `${HERE}?show=${show}`
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((tab) => ({
          href: `${HERE}?show=${tab}`,
          title: t(`tabs.${tab}`),
          count: tab === 'decided' ? undefined : counts[tab],
          isCurrent: tab === show,
        }))}
      />
      <div className="mt-4">
        <WaiverQueue rows={rows} />
      </div>
      <Pagination firstHref={first} previousHref={cursor ? first : null} nextHref={next && `${first}&cursor=${next}`} />
    </>
  )
}
