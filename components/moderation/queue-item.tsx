import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { QueueRow } from '@/lib/moderation/contract'
import { Badge, StatusBadge } from '../ui/badge'
import { Button } from '../ui/button'
import { RelativeTime } from '../ui/relative-time'
import { SEVERITY_TONES, STATE_TONES } from './tones'

/** One case of the queue: how grave, what it is, how many reported it, and by when it must be decided. */
export function QueueItem({ row, onClaim }: { row: QueueRow; onClaim: (() => void) | null }) {
  const t = useTranslations('moderation')
  const rules = useTranslations('rules')
  const when = () => <RelativeTime at={row.dueAt} />
  const isUndecided = row.state === 'OPEN' || row.state === 'CLAIMED'
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 hover:bg-surface-hover has-[a:focus-visible]:bg-accent-soft">
      <div className="min-w-0 grow basis-80 space-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={SEVERITY_TONES[row.severity]}>{t(`severity.${row.severity}`)}</Badge>
          <Badge>{t(`kind.${row.targetKind}`)}</Badge>
          {row.hasProposal ? <StatusBadge tone="warning">{t('queue.hasProposal')}</StatusBadge> : null}
          {row.isLate ? <StatusBadge tone="danger">{t('queue.isLate')}</StatusBadge> : null}
        </p>
        <Link
          href={`/moderation/cases/${row.id}`}
          data-case={row.id}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="truncate text-sm text-muted">
          {row.account.name} · {row.clauses.map((clause) => `${clause} ${rules(`${clause}.title`)}`).join(' · ')}
        </p>
      </div>
      <div className="tabular flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted sm:w-56 sm:flex-col">
        <p>
          {t('queue.reports', { count: row.reportCount })} · {t('queue.reach', { count: row.reach })}
        </p>
        <p className={row.isLate ? 'font-medium text-danger' : undefined}>
          {isUndecided
            ? t.rich('queue.due', { when })
            : t.rich('queue.opened', { when: () => <RelativeTime at={row.openedAt} /> })}
        </p>
      </div>
      <div className="relative flex min-w-24 sm:justify-end">
        {onClaim ? (
          <Button size="sm" variant="secondary" onPress={onClaim}>
            {t('queue.claim')}
          </Button>
        ) : (
          <StatusBadge tone={STATE_TONES[row.state]}>{stateWords(row, t)}</StatusBadge>
        )}
      </div>
    </li>
  )
}

function stateWords({ state, claimedBy }: QueueRow, t: ReturnType<typeof useTranslations<'moderation'>>): string {
  if (state !== 'CLAIMED' || !claimedBy) return t(`state.${state}`)
  return claimedBy.isYou ? t('queue.heldByYou') : t('queue.heldBy', { name: claimedBy.name })
}
