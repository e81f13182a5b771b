/** The key of an account's name: what stands before an id, or the whole. */
export const nameKeyOf = (account: string): string =>
  /^(merchant|author):/.test(account) ? (account.split(':')[0] ?? account) : account.replace(':', '_')

/** The key of a booking's words, out of what the domain that booked it wrote as memo. */
export function memoKeyOf(memo: string): string {
  if (memo.endsWith('.paid_late')) return 'late'
  if (memo.endsWith('.mismatched')) return 'mismatched'
  return (memo.split(':')[0] ?? memo).replaceAll('.', '_')
}
