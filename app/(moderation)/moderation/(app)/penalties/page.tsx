import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PenaltyTable } from '@/components/moderation/penalty-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listPenalties } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

const HERE = '/moderation/penalties'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.penalties'))('title') }
}

export default async function PenaltiesPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string; after?: string }>
}) {
  const { show, after } = await searchParams
  const { penalties, next } = await ask('administrator', listPenalties, { show, after })
  const t = await getTranslations('moderation.penalties')
  const isAll = show === 'all'
  const first = isAll ? `${HERE}?show=all` : HERE
  const tabs = [
    { href: HERE, title: t('inForce'), isCurrent: !isAll },
    { href: `${HERE}?show=all`, title: t('all'), isCurrent: isAll },
  ]
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <LinkTabs label={t('tabs')} tabs={tabs} />
      {penalties.length > 0 ? (
        <PenaltyTable penalties={penalties} />
      ) : (
        <EmptyState title={t(isAll ? 'noneTitle' : 'emptyTitle')}>{t('emptyText')}</EmptyState>
      )}
      <Pagination
        firstHref={first}
        previousHref={after ? first : null}
        nextHref={next && `${first}${isAll ? '&' : '?'}after=${next}`}
      />
    </>
  )
}
