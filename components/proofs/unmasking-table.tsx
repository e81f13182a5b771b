'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import type { Unmasked, UnmaskingView } from '@/lib/proofs/contract'

const isNumber = (what: Unmasked): what is 'SUBJECT_NUMBER' | 'OPERATOR_NUMBER' => what.endsWith('_NUMBER')

/** Who of the staff looked at what, and why. */
export function UnmaskingTable({ rows }: { rows: readonly UnmaskingView[] }) {
  const t = useTranslations('proofs')
  const what = (one: Unmasked) => (isNumber(one) ? t(`review.numbers.${one}`) : t(`kinds.${one}`))
  return (
    <DataTable
      label={t('unmaskings.title')}
      rows={rows}
      rowId={(row) => row.id}
      empty={
        <EmptyState title={t('unmaskings.emptyTitle')} icon={<Eye size={28} strokeWidth={1.5} />}>
          {t('unmaskings.empty')}
        </EmptyState>
      }
      columns={[
        { id: 'at', header: t('unmaskings.at'), cell: (row) => <DateTime at={row.at} /> },
        { id: 'by', header: t('unmaskings.by'), cell: (row) => row.by },
        { id: 'what', header: t('unmaskings.what'), cell: (row) => what(row.what) },
        {
          id: 'about',
          header: t('unmaskings.about'),
          cell: (row) => (
            <Link
              href={
                row.applicationId
                  ? `/moderation/applications/${row.applicationId}`
                  : `/moderation/confirmations/${row.confirmationId}`
              }
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {row.about || '—'}
            </Link>
          ),
        },
        { id: 'reason', header: t('unmaskings.reason'), cell: (row) => row.reason },
        { id: 'address', header: t('unmaskings.address'), isMinor: true, cell: (row) => row.address },
      ]}
    />
  )
}
