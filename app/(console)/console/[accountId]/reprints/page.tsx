import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnRequests, OwnReprints } from '@/components/originals/own-reprints'
import { SourceLookUp } from '@/components/originals/source-look-up'
import { PageHeader } from '@/components/ui/page-header'
import { getBorrowing, lookUpSource } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { askAuthor, make } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ source?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('originals'))('reprints.title') }
}

/** Other accounts' originals: finding one by its address, and what was reprinted or asked for. */
export default async function ReprintsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { source = '' }] = [await params, await searchParams]
  const [borrowing, look] = await Promise.all([
    ask('operator', getBorrowing, { accountId }),
    source ? ask('operator', lookUpSource, { accountId, source }) : null,
  ])
  const t = await getTranslations('originals.reprints')
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <SourceLookUp accountId={accountId} source={source} look={look} make={make} askAuthor={askAuthor} />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <OwnReprints borrowing={borrowing} />
        <OwnRequests borrowing={borrowing} />
      </div>
    </>
  )
}
