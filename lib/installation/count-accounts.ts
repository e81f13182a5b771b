import 'server-only'
import { accountCounts, openingsByMonth } from '@/lib/accounts'
import { startOfDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { NothingInput, type PublicCounts } from './contract'
import { lastMonths } from './rules'

const MONTHS = 12

/** How many live accounts there are by kind and subject, and how many came in each of the last months (ACC-13); for everyone. */
export const countAccounts = defineQuery({
  name: 'installation.count-accounts',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: allow,
  async run({ ctx: { now }, tx }): Promise<PublicCounts> {
    const months = lastMonths(now, MONTHS)
    const since = startOfDay(months[0] ?? '')
    const [rows, opened] = await Promise.all([accountCounts(tx, now), openingsByMonth(tx, since)])
    const sum = (of: typeof rows) => of.reduce((total, { count }) => total + count, 0)
    const total = sum(rows)
    let before = total - opened.reduce((all, { count }) => all + count, 0)
    return {
      asOf: now.toISOString(),
      total,
      government: sum(rows.filter(({ subject }) => subject === 'GOVERNMENT')),
      certified: rows.reduce((all, { certified }) => all + certified, 0),
      byKind: rows.map(({ kind, subject, count }) => ({ kind, subject, count })),
      byMonth: months.map((month) => {
        const count = opened.find((one) => one.month === month)?.count ?? 0
        before += count
        return { month, opened: count, total: before }
      }),
    }
  },
})
