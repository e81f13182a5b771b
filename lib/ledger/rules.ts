import { lineOf } from './chart'
import type { Entry } from './contract'

export const debitOf = (entry: Entry): number => ('debitFen' in entry ? entry.debitFen : 0)
export const creditOf = (entry: Entry): number => ('creditFen' in entry ? entry.creditFen : 0)

const isAmount = (fen: number) => Number.isSafeInteger(fen) && fen > 0

/** What keeps a booking out of the books, or null: each line an amount on a known account, and debits equal to credits (SHOP-8). */
export function faultOf(entries: readonly Entry[]): string | null {
  const unknown = entries.find(({ account }) => !lineOf(account))
  if (unknown) return `there is no account ${unknown.account}`
  if (!entries.every((entry) => isAmount(debitOf(entry) + creditOf(entry))))
    return 'an amount is not a whole number of fen'
  const debits = entries.reduce((sum, entry) => sum + debitOf(entry), 0)
  const credits = entries.reduce((sum, entry) => sum + creditOf(entry), 0)
  if (debits !== credits || debits === 0) return `debits of ${debits} fen, credits of ${credits} fen`
  return null
}
