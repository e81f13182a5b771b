import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeList } from '@/components/notices/notice-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listNotices } from '@/lib/notices'
import { ask, signedIn } from '@/lib/platform/http/page-context'

const HERE = '/moderation/notices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default async function PublishedNoticesPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  await signedIn('administrator')
  const { after } = await searchParams
  const { notices, next } = await ask('administrator', listNotices, { after })
  const [t, page] = await Promise.all([getTranslations('notices'), getTranslations('moderation.noticesPage')])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={page('about')}
        actions={<LinkButton href="/notices">{page('board')}</LinkButton>}
      />
      {notices.length > 0 ? (
        <NoticeList notices={notices} />
      ) : (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      )}
      <Pagination firstHref={HERE} previousHref={after ? HERE : null} nextHref={next && `${HERE}?after=${next}`} />
    </>
  )
}
