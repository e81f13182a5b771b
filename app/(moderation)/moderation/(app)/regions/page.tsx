import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegionForm } from '@/components/filing/region-form'
import { RegionTable } from '@/components/filing/region-table'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { listRegions } from '@/lib/filing'
import { ask } from '@/lib/platform/http/page-context'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('filing.regionDesk'))('title') }
}

/** The regions with whose offices accounts file (ACC-14): their names, officers and filings. */
export default async function RegionsPage() {
  const rows = await ask('administrator', listRegions, {})
  const t = await getTranslations('filing.regionDesk')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <RegionTable rows={rows} rename={actions.rename} end={actions.end} reopen={actions.reopen} />
        <RegionForm add={actions.add} />
      </div>
    </>
  )
}
