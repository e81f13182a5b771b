import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewList } from '@/components/reviews/review-list'
import { EmptyState } from '@/components/ui/empty-state'
import { listApplications } from '@/lib/accounts'
import type { QueueRow } from '@/lib/accounts/contract'
import { ask } from '@/lib/platform/http/page-context'
import { type QueueParams, ReviewPage, wantedOf } from '../review-page'
import { claim } from './actions'

const BASE = '/moderation/applications'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.review')
  return { title: t('title') }
}

/** The registrations that reviewers decide, what is due first on top (ACC-6). */
export default async function ApplicationsPage({ searchParams }: { searchParams: QueueParams }) {
  const t = await getTranslations('accounts')
  const wanted = await wantedOf(searchParams)
  const queue = await ask('administrator', listApplications, wanted)
  const row = (found: QueueRow) => ({
    ...found,
    href: `${BASE}/${found.id}`,
    title: found.name,
    lines: [t(`kinds.${found.kind}`), found.subjectName, t(`subjects.${found.subjectKind}`)],
    outcome:
      found.state === 'SUBMITTED'
        ? null
        : {
            text: t(`applicationStates.${found.state}`),
            tone: found.state === 'APPROVED' ? ('success' as const) : ('warning' as const),
          },
  })
  return (
    <ReviewPage
      base={BASE}
      title={t('review.title')}
      lead={t('review.lead')}
      searchLabel={t('review.search')}
      wanted={wanted}
      queue={queue}
    >
      <ReviewList
        label={t('review.title')}
        rows={queue.rows.map(row)}
        claim={claim}
        idField="applicationId"
        empty={<EmptyState title={t('review.emptyTitle')}>{t('review.empty')}</EmptyState>}
      />
    </ReviewPage>
  )
}
