'use client'
import { Scale } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { WaiverRow } from '@/lib/waivers/contract'

const TONES = {
  SUBMITTED: 'neutral',
  REVIEWED: 'accent',
  GRANTED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
} as const

/** The waivers, what is due first on top. */
export function WaiverQueue({ rows }: { rows: readonly WaiverRow[] }) {
  const t = useTranslations('waivers.review')
  const day = useMomentText()
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.id}
      empty={
        <EmptyState title={t('emptyTitle')} icon={<Scale size={28} strokeWidth={1.5} />}>
          {t('empty')}
        </EmptyState>
      }
      columns={[
        { id: 'subject', header: t('subject'), cell: (row) => <SubjectCell row={row} /> },
        { id: 'more', header: t('more'), align: 'end', cell: (row) => row.more },
        { id: 'submitted', header: t('submitted'), isMinor: true, cell: (row) => day(row.submittedAt) },
        {
          id: 'due',
          header: t('due'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2 whitespace-nowrap">
              {day(row.dueOn)}
              {row.late ? <Badge tone="danger">{t('late')}</Badge> : null}
            </span>
          ),
        },
        { id: 'state', header: t('state'), cell: (row) => <WaiverMark row={row} /> },
      ]}
    />
  )
}

/** Where it stands, and who works on it. */
export function WaiverMark({ row }: { row: WaiverRow }) {
  const t = useTranslations('waivers')
  const isOpen = row.state === 'SUBMITTED' || row.state === 'REVIEWED'
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>
      {isOpen && row.claimed ? (
        <span className="text-xs text-muted">
          {t(row.claimedByMe ? 'review.claimedByMe' : 'review.claimedByOther')}
        </span>
      ) : null}
    </span>
  )
}

function SubjectCell({ row }: { row: WaiverRow }) {
  const t = useTranslations('waivers.review')
  const kinds = useTranslations('accounts.subjects')
  return (
    <>
      <Link
        href={`/moderation/waivers/${row.id}`}
        className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
      >
        {row.subjectName}
      </Link>
      <span className="flex items-center gap-2 text-xs text-muted">
        {kinds(row.subjectKind)}
        {row.isExceptional ? <Badge tone="warning">{t('exceptional')}</Badge> : null}
      </span>
    </>
  )
}
