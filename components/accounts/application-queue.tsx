'use client'
import { ClipboardCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { QueueRow } from '@/lib/accounts/contract'

/** The reviewers' queue, what is due first on top. */
export function ApplicationQueue({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('accounts.review')
  const all = useTranslations('accounts')
  const day = useMomentText()
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      empty={
        <EmptyState title={t('emptyTitle')} icon={<ClipboardCheck size={28} strokeWidth={1.5} />}>
          {t('empty')}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t('name'),
          cell: (row) => <NameCell row={row} />,
        },
        {
          id: 'subject',
          header: t('subject'),
          cell: (row) => (
            <>
              {row.subjectName}
              <span className="block text-xs text-muted">{all(`subjects.${row.subjectKind}`)}</span>
            </>
          ),
        },
        {
          id: 'submitted',
          header: t('submitted'),
          isMinor: true,
          cell: (row) => (row.submittedAt ? day(row.submittedAt) : ''),
        },
        {
          id: 'due',
          header: t('due'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2 whitespace-nowrap">
              {row.dueOn ? day(row.dueOn) : ''}
              {row.late ? <Badge tone="danger">{t('late')}</Badge> : null}
            </span>
          ),
        },
        { id: 'state', header: t('state'), cell: (row) => <QueueState row={row} /> },
      ]}
    />
  )
}

/** Who works on it, or what became of it. */
export function QueueState({ row }: { row: QueueRow }) {
  const t = useTranslations('accounts.review')
  const states = useTranslations('accounts.applicationStates')
  if (row.state !== 'SUBMITTED') {
    return <StatusBadge tone={row.state === 'APPROVED' ? 'success' : 'warning'}>{states(row.state)}</StatusBadge>
  }
  if (row.claimedByMe) return <StatusBadge tone="accent">{t('claimedByMe')}</StatusBadge>
  return <StatusBadge tone="neutral">{row.claimed ? t('claimedByOther') : t('free')}</StatusBadge>
}

function NameCell({ row }: { row: QueueRow }) {
  const kinds = useTranslations('accounts.kinds')
  return (
    <>
      <Link
        href={`/moderation/applications/${row.id}`}
        className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
      >
        {row.name}
      </Link>
      <span className="block text-xs text-muted">{kinds(row.kind)}</span>
    </>
  )
}
