import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChainBanner } from '@/components/moderation/chain-banner'
import { RecordList } from '@/components/moderation/record-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listRecords } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

const HERE = '/moderation/log'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.log'))('title') }
}

export default async function LogPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const { before } = await searchParams
  const { rows, next, chain } = await ask('administrator', listRecords, { before })
  const t = await getTranslations('moderation.log')
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <ChainBanner chain={chain} />
      {rows.length > 0 ? <RecordList rows={rows} /> : <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      <Pagination
        firstHref={HERE}
        previousHref={before ? HERE : null}
        nextHref={next === null ? null : `${HERE}?before=${next}`}
      />
    </>
  )
}
