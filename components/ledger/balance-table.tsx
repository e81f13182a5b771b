'use client'
import { useTranslations } from 'next-intl'
import type { BalanceView } from '@/lib/ledger/contract'
import { type Column, DataTable } from '../ui/data-table'
import { MoneyText } from '../ui/money-text'
import { AccountName } from './account-name'

/** What every account of the books holds. */
export function BalanceTable({ balances }: { balances: readonly BalanceView[] }) {
  const t = useTranslations('ledger')
  const columns: Column<BalanceView>[] = [
    { id: 'account', header: t('account'), cell: ({ account }) => <AccountName account={account} /> },
    { id: 'class', header: t('class'), cell: (row) => t(`classes.${row.class}`), isMinor: true },
    {
      id: 'debit',
      header: t('debit'),
      cell: ({ debitFen }) => <MoneyText fen={debitFen} />,
      align: 'end',
      isMinor: true,
    },
    {
      id: 'credit',
      header: t('credit'),
      cell: ({ creditFen }) => <MoneyText fen={creditFen} />,
      align: 'end',
      isMinor: true,
    },
    {
      id: 'balance',
      header: t('balance'),
      cell: ({ balanceFen }) => <MoneyText fen={balanceFen} className="font-semibold" />,
      align: 'end',
    },
  ]
  return <DataTable label={t('balances')} columns={columns} rows={balances} rowId={({ account }) => account} />
}
