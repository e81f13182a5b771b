import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UnmaskingTable } from '@/components/proofs/unmasking-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { ask } from '@/lib/platform/http/page-context'
import { listUnmaskings } from '@/lib/proofs'

const HERE = '/moderation/unmaskings'

interface Props {
  searchParams: Promise<{ q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proofs.unmaskings'))('title') }
}

export default async function UnmaskingsPage({ searchParams }: Props) {
  const t = await getTranslations('proofs.unmaskings')
  const { q: search, cursor } = await searchParams
  const { rows, next } = await ask('administrator', listUnmaskings, { search, cursor })
  const first = search ? `${HERE}?${new URLSearchParams({ q: search })}` : HERE
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <SearchField action={HERE} name="q" defaultValue={search} placeholder={t('search')} />
      <div className="mt-4">
        <UnmaskingTable rows={rows} />
      </div>
      <Pagination
        firstHref={first}
        previousHref={cursor ? first : null}
        nextHref={next && `${first}${search ? '&' : '?'}cursor=${next}`}
      />
    </>
  )
}
