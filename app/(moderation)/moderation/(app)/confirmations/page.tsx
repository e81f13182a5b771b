import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewList } from '@/components/reviews/review-list'
import { EmptyState } from '@/components/ui/empty-state'
import { listChanges } from '@/lib/confirmations'
import type { ConfirmationRow } from '@/lib/confirmations/contract'
import { ask } from '@/lib/platform/http/page-context'
import { type QueueParams, ReviewPage, wantedOf } from '../review-page'
import { claim } from './actions'

const BASE = '/moderation/confirmations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confirmations.review')
  return { title: t('title') }
}

/** The changed registration data that reviewers look at again, what is due first on top. */
export default async function ConfirmationsPage({ searchParams }: { searchParams: QueueParams }) {
  const t = await getTranslations('confirmations')
  const all = await getTranslations('accounts')
  const lists = await getTranslations('reviews.list')
  const wanted = await wantedOf(searchParams)
  const queue = await ask('administrator', listChanges, { state: wanted.state, cursor: wanted.cursor })
  const row = (found: ConfirmationRow) => ({
    ...found,
    href: `${BASE}/${found.id}`,
    title: found.accountName,
    lines: [
      found.subjectName || all(`subjects.${found.subjectKind}`),
      ...found.fields.map((field) => t(`fields.${field}`)),
    ],
    outcome:
      found.state === 'WAITING'
        ? null
        : {
            text: t(`states.${found.state}`),
            tone: found.state === 'APPROVED' ? ('success' as const) : ('warning' as const),
          },
  })
  return (
    <ReviewPage
      base={BASE}
      title={t('review.title')}
      lead={t('review.lead')}
      wanted={{ state: wanted.state, cursor: wanted.cursor }}
      queue={queue}
    >
      <ReviewList
        label={t('review.title')}
        rows={queue.rows.map(row)}
        claim={claim}
        idField="confirmationId"
        empty={<EmptyState title={lists('emptyTitle')}>{t('review.empty')}</EmptyState>}
      />
    </ReviewPage>
  )
}
