import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewList } from '@/components/reviews/review-list'
import { EmptyState } from '@/components/ui/empty-state'
import { listRenames } from '@/lib/names'
import type { RenameRow } from '@/lib/names/contract'
import { ask } from '@/lib/platform/http/page-context'
import { type QueueParams, ReviewPage, wantedOf } from '../review-page'
import { claim } from './actions'

const BASE = '/moderation/renames'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('names.review')
  return { title: t('title') }
}

/** The changes of name that reviewers decide, what is due first on top. */
export default async function RenamesPage({ searchParams }: { searchParams: QueueParams }) {
  const t = await getTranslations('names')
  const all = await getTranslations('accounts')
  const lists = await getTranslations('reviews.list')
  const wanted = await wantedOf(searchParams)
  const queue = await ask('administrator', listRenames, wanted)
  const row = (found: RenameRow) => ({
    ...found,
    href: `${BASE}/${found.id}`,
    title: t('review.fromTo', { from: found.fromName, to: found.toName }),
    lines: [all(`kinds.${found.kind}`), found.subjectName || all(`subjects.${found.subjectKind}`)],
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
      searchLabel={t('review.search')}
      wanted={wanted}
      queue={queue}
    >
      <ReviewList
        label={t('review.title')}
        rows={queue.rows.map(row)}
        claim={claim}
        idField="renameId"
        empty={<EmptyState title={lists('emptyTitle')}>{t('review.empty')}</EmptyState>}
      />
    </ReviewPage>
  )
}
