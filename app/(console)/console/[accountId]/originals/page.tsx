import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OriginalList } from '@/components/originals/original-list'
import { ReprintRequests } from '@/components/originals/reprint-requests'
import { ReprintedBy } from '@/components/originals/reprinted-by'
import { WhiteList } from '@/components/originals/white-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getLending, listOriginals } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { answer, grant, revoke } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('originals'))('title') }
}

export default async function OriginalsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { cursor }] = [await params, await searchParams]
  const [{ originals, nextCursor }, lending] = await Promise.all([
    ask('operator', listOriginals, { accountId, cursor }),
    ask('operator', getLending, { accountId }),
  ])
  const t = await getTranslations('originals')
  const here = `/console/${accountId}/originals`
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <ReprintRequests lending={lending} answer={answer} />
      <OriginalList accountId={accountId} originals={originals} />
      <Pagination
        firstHref={here}
        previousHref={cursor ? here : null}
        nextHref={nextCursor ? `${here}?${new URLSearchParams({ cursor: nextCursor })}` : null}
      />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <WhiteList lending={lending} grant={grant} revoke={revoke} />
        <ReprintedBy lending={lending} />
      </div>
    </>
  )
}
