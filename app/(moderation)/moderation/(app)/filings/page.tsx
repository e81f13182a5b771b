import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilingTable } from '@/components/filing/filing-table'
import { Badge } from '@/components/ui/badge'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listFilings } from '@/lib/filing'
import { FilingTab, type FilingsView, RegionCode, type RegionName } from '@/lib/filing/contract'
import { ask } from '@/lib/platform/http/page-context'

const BASE = '/moderation/filings'

interface Props {
  searchParams: Promise<{ tab?: string; region?: string; q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('filing.office'))('title') }
}

export default async function FilingsPage({ searchParams }: Props) {
  const { tab: wanted, region: asked, q, cursor } = await searchParams
  const [tab, region] = [FilingTab.catch('waiting').parse(wanted), RegionCode.optional().catch(undefined).parse(asked)]
  const filings = await ask('administrator', listFilings, { tab, region, search: q, cursor })
  const t = await getTranslations('filing.office')
  const kept = (one: FilingTab) => `${BASE}?${new URLSearchParams({ tab: one, ...(region && { region }) })}`
  const first = q ? `${kept(tab)}&q=${encodeURIComponent(q)}` : kept(tab)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<Marks filings={filings} />}
        actions={<TableLink href={`${BASE}/table?${new URLSearchParams({ tab, ...(region && { region }) })}`} />}
      />
      <LinkTabs
        label={t('title')}
        tabs={FilingTab.options.map((one) => ({
          href: kept(one),
          title: t(`tabs.${one}`),
          count: one === 'waiting' || one === 'overdue' ? filings.counts[one] : undefined,
          isCurrent: one === tab,
        }))}
      />
      <SearchField action={BASE} defaultValue={q} placeholder={t('search')} keep={{ tab }}>
        {filings.ownRegion ? null : <RegionSelect value={region} regions={filings.regions} />}
      </SearchField>
      <div className="mt-4">
        <FilingTable rows={filings.rows} />
      </div>
      <Pagination
        firstHref={first}
        nextHref={filings.next ? `${first}&cursor=${filings.next}` : null}
        previousHref={cursor ? first : null}
      />
    </>
  )
}

async function Marks({ filings: { ownRegion, counts } }: { filings: FilingsView }) {
  const t = await getTranslations('filing')
  return (
    <>
      {ownRegion ? <Badge tone="accent">{t('office.ownRegion', { region: ownRegion.name })}</Badge> : null}
      {counts.overdue > 0 ? <Badge tone="danger">{t('office.overdueCount', { count: counts.overdue })}</Badge> : null}
      <LivePage audienceUrl="/api/stream?as=administrator" />
    </>
  )
}

async function TableLink({ href }: { href: string }) {
  const t = await getTranslations('filing.office')
  return (
    <a href={href} className="button button--secondary" download>
      <Download size={16} aria-hidden />
      {t('download')}
    </a>
  )
}

async function RegionSelect({ value, regions }: { value: string | undefined; regions: readonly RegionName[] }) {
  const t = await getTranslations('filing')
  return (
    <label className="block max-w-full">
      <span className="sr-only">{t('region')}</span>
      <select
        name="region"
        defaultValue={value ?? ''}
        className="h-10 max-w-full rounded-lg border border-field-border bg-field px-3 text-sm sm:max-w-56"
      >
        <option value="">{t('office.allRegions')}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
