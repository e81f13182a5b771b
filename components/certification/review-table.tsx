'use client'
import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReviewRow } from '@/lib/certification/contract'
import { useMomentText } from '../texts'
import { Badge } from '../ui/badge'
import { DataTable } from '../ui/data-table'
import { EmptyState } from '../ui/empty-state'
import { OrderStateBadge } from './order-state'

/** Applications that no rule could decide, what is due first on top. */
export function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  const t = useTranslations('certification.reviews')
  const all = useTranslations('certification')
  const day = useMomentText()
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.orderId}
      rowName={(row) => row.account.name}
      empty={
        <EmptyState title={t('emptyTitle')} icon={<BadgeCheck size={28} strokeWidth={1.5} />}>
          {t('empty')}
        </EmptyState>
      }
      columns={[
        { id: 'account', header: t('account'), cell: (row) => <AccountCell row={row} /> },
        { id: 'kind', header: t('subjectKind'), isMinor: true, cell: (row) => all(`kinds.${row.subjectKind}`) },
        { id: 'channel', header: t('channel'), isMinor: true, cell: (row) => all(`channelNames.${row.channel}`) },
        {
          id: 'due',
          header: t('due'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2 whitespace-nowrap">
              {row.dueOn ? day(row.dueOn) : ''}
              {row.isLate ? <Badge tone="danger">{t('late')}</Badge> : null}
            </span>
          ),
        },
        { id: 'state', header: t('state'), cell: (row) => <OrderStateBadge order={row} /> },
      ]}
    />
  )
}

function AccountCell({ row: { orderId, account } }: { row: ReviewRow }) {
  const kinds = useTranslations('accounts.kinds')
  return (
    <>
      <Link
        href={`/moderation/certifications/${orderId}`}
        className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
      >
        {account.name}
      </Link>
      <span className="block text-xs text-muted">{kinds(account.kind)}</span>
    </>
  )
}
