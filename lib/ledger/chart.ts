export type AccountClass = 'asset' | 'liability' | 'income' | 'return'

interface ChartLine {
  /** The account's name; `*` stands for the id of whoever it belongs to. */
  name: string
  class: AccountClass
}

/** The accounts that there are. Assets and returns grow on the debit side, liabilities and income on the credit side. */
export const CHART: readonly ChartLine[] = [
  { name: 'provider:clearing', class: 'asset' },
  { name: 'provider:refunds', class: 'liability' },
  { name: 'platform:certification_fees', class: 'income' },
  { name: 'platform:refunds', class: 'return' },
  { name: 'platform:suspense', class: 'liability' },
  { name: 'merchant:*', class: 'liability' },
  { name: 'author:*', class: 'liability' },
]

const GROWS_BY_DEBIT: readonly AccountClass[] = ['asset', 'return']

/** The line of the chart that an account belongs to, or undefined when there is no such account. */
export const lineOf = (account: string): ChartLine | undefined =>
  CHART.find(({ name }) =>
    name.endsWith('*') ? account.startsWith(name.slice(0, -1)) && account.length >= name.length : account === name,
  )

/** What an account holds, positive on the side on which it grows. */
export function balanceFen(account: string, sums: { debitFen: number; creditFen: number }): number {
  const line = lineOf(account)
  const byDebit = line !== undefined && GROWS_BY_DEBIT.includes(line.class)
  return byDebit ? sums.debitFen - sums.creditFen : sums.creditFen - sums.debitFen
}
