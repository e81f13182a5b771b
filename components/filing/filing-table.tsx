'use client'
import { FileCheck2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { FilingRow } from '@/lib/filing/contract'
import { FilingStateBadge } from './filing-parts'

/** An office's filings, what is due first on top. */
export function FilingTable({ rows }: { rows: readonly FilingRow[] }) {
  const t = useTranslations('filing')
  const day = useMomentText()
  return (
    <DataTable
      label={t('office.title')}
      rows={rows}
      rowId={(row) => row.accountId}
      rowName={(row) => row.accountName}
      empty={
        <EmptyState title={t('office.emptyTitle')} icon={<FileCheck2 size={28} strokeWidth={1.5} />}>
          {t('office.empty')}
        </EmptyState>
      }
      columns={[
        { id: 'account', header: t('account'), cell: (row) => <AccountCell row={row} /> },
        {
          id: 'region',
          header: t('region'),
          isMinor: true,
          cell: (row) => row.regionName ?? t('office.noRegion'),
        },
        { id: 'due', header: t('due'), cell: (row) => <span className="whitespace-nowrap">{day(row.dueOn)}</span> },
        {
          id: 'submitted',
          header: t('office.submitted'),
          isMinor: true,
          cell: (row) => (row.submittedAt ? day(row.submittedAt) : '—'),
        },
        { id: 'number', header: t('number'), isMinor: true, cell: (row) => row.number ?? '—' },
        { id: 'state', header: t('office.state'), cell: (row) => <FilingStateBadge filing={row} /> },
      ]}
    />
  )
}

function AccountCell({ row }: { row: FilingRow }) {
  const t = useTranslations('filing')
  return (
    <>
      {row.submittedAt ? (
        <Link
          href={`/moderation/filings/${row.accountId}`}
          className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
        >
          {row.accountName}
        </Link>
      ) : (
        <span className="font-medium">{row.accountName}</span>
      )}
      <span className="block text-xs text-muted">
        {row.handle} · {t(`subjects.${row.subjectKind}`)}
      </span>
    </>
  )
}
