import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LikeList } from '@/components/author-likes/like-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listLikes } from '@/lib/author-likes'
import { ask } from '@/lib/platform/http/page-context'
import { thank } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('author-likes'))('title') }
}

export default async function LikesPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { cursor }] = [await params, await searchParams]
  const page = await ask('operator', listLikes, { accountId, cursor })
  const t = await getTranslations('author-likes')
  const here = `/console/${accountId}/likes`
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <LikeList page={page} thank={thank} />
      <Pagination
        firstHref={here}
        previousHref={cursor ? here : null}
        nextHref={page.nextCursor ? `${here}?${new URLSearchParams({ cursor: page.nextCursor })}` : null}
      />
    </>
  )
}
