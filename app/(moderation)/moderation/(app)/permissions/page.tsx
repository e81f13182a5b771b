import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GrantForm } from '@/components/installation/grant-form'
import { PermissionTable } from '@/components/installation/permission-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listPermissions } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'
import { endPermission, grantPermission } from './actions'

const HERE = '/moderation/permissions'
const TABS = ['held', 'all'] as const

interface Props {
  searchParams: Promise<{ show?: string; q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation.permissions'))('title') }
}

export default async function PermissionsPage({ searchParams }: Props) {
  const { show: wanted, q, cursor } = await searchParams
  const show = TABS.find((tab) => tab === wanted) ?? 'held'
  const { rows, next } = await ask('administrator', listPermissions, { show, search: q, cursor })
  const t = await getTranslations('installation.permissions')
  const first = `${HERE}?${new URLSearchParams({ show, ...(q && { q }) })}`
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((tab) => ({ href: `${HERE}?show=${tab}`, title: t(`tabs.${tab}`), isCurrent: tab === show }))}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_24rem]">
        <div className="min-w-0 space-y-4">
          <SearchField action={HERE} defaultValue={q} placeholder={t('search')} keep={{ show }} />
          <PermissionTable
            rows={rows}
            end={endPermission}
            empty={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
          />
          <Pagination
            firstHref={first}
            previousHref={cursor ? first : null}
            nextHref={next && `${first}&cursor=${next}`}
          />
        </div>
        <GrantForm grant={grantPermission} />
      </div>
    </>
  )
}
