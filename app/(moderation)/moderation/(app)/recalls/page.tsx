import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecallForm } from '@/components/installation/recall-form'
import { RecallList } from '@/components/installation/recall-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listRecalls } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'
import { recall, withdrawRecall } from './actions'

const HERE = '/moderation/recalls'

interface Props {
  searchParams: Promise<{ cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation.recalls'))('title') }
}

export default async function RecallsPage({ searchParams }: Props) {
  const { cursor } = await searchParams
  const { rows, next, exportDays } = await ask('administrator', listRecalls, { cursor })
  const t = await getTranslations('installation.recalls')
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <RecallForm exportDays={exportDays} recall={recall} />
        <section aria-label={t('list')}>
          <RecallList rows={rows} withdraw={withdrawRecall} />
          <Pagination
            firstHref={HERE}
            previousHref={cursor ? HERE : null}
            nextHref={next && `${HERE}?cursor=${next}`}
          />
        </section>
      </div>
    </>
  )
}
