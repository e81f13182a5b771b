import { balancesOf } from '@/lib/ledger'
import { transaction } from '@/lib/platform/db'
import { formatFen } from '@/lib/platform/money'
import { type Command, table } from './command'

export const ledgerBalancesCommand: Command = {
  usage: 'ledger:balances',
  summary: 'what every account of the books holds, and that all debits equal all credits',
  async run() {
    const balances = await transaction(balancesOf)
    const [debitFen, creditFen] = [sumOf(balances, 'debitFen'), sumOf(balances, 'creditFen')]
    const lines = balances.map((one) => [
      one.account,
      one.class,
      ...[one.debitFen, one.creditFen, one.balanceFen].map(formatFen),
    ])
    const text = [
      table([['ACCOUNT', 'CLASS', 'DEBIT', 'CREDIT', 'BALANCE'], ...lines]),
      `\nDebits ${formatFen(debitFen)}, credits ${formatFen(creditFen)}${debitFen === creditFen ? '.' : ': they differ!'}`,
    ].join('\n')
    return { json: { balances, debitFen, creditFen }, text: balances.length > 0 ? text : 'The books are empty.' }
  },
}

const sumOf = (rows: readonly { debitFen: number; creditFen: number }[], side: 'debitFen' | 'creditFen') =>
  rows.reduce((sum, row) => sum + row[side], 0)
