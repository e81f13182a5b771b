import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OriginalSummary } from '@/lib/originals/contract'
import { Badge } from '../ui/badge'
import { DateTime } from '../ui/date-time'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'

/** What an account declared its own work, with what is open and how often it is reprinted. */
export function OriginalList({ accountId, originals }: { accountId: string; originals: readonly OriginalSummary[] }) {
  const t = useTranslations('originals')
  if (originals.length === 0) {
    return (
      <EmptyState
        icon={<BadgeCheck size={28} strokeWidth={1.5} />}
        title={t('list.empty')}
        action={<LinkButton href={`/console/${accountId}/articles`}>{t('list.toDrafts')}</LinkButton>}
      >
        {t('list.emptyAbout')}
      </EmptyState>
    )
  }
  return (
    <ul className="space-y-3">
      {originals.map((one) => (
        <li
          key={one.articleId}
          className="flex items-center justify-between gap-3 rounded-lg border border-border bg-surface p-3"
        >
          <OriginalFacts one={one} />
          <LinkButton
            size="sm"
            className="shrink-0"
            href={`/console/${accountId}/originals/${one.articleId}`}
            aria-label={t('list.settings', { title: one.title || t('untitled') })}
          >
            {t('panel.change')}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

function OriginalFacts({ one }: { one: OriginalSummary }) {
  const t = useTranslations('originals')
  const { articleId, title, author, category, settledAt, likeOpen, reprintOpen, reprintedBy } = one
  return (
    <div className="min-w-0 grow">
      {settledAt ? (
        <a href={`/a/${articleId}`} className="line-clamp-2 font-medium hover:underline">
          {title || t('untitled')}
        </a>
      ) : (
        <p className="line-clamp-2 font-medium">{title || t('untitled')}</p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span>{author}</span>
        <span>{t(`categories.${category}`)}</span>
        {settledAt ? <DateTime at={settledAt} /> : <Badge>{t('list.draft')}</Badge>}
        {likeOpen ? <Badge tone="accent">{t('list.likeOpen')}</Badge> : null}
        {reprintOpen ? <Badge tone="accent">{t('list.reprintOpen')}</Badge> : null}
        {reprintedBy > 0 ? <span className="tabular">{t('list.reprintedBy', { count: reprintedBy })}</span> : null}
      </p>
    </div>
  )
}
