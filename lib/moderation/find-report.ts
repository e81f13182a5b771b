import { defineQuery } from '@/lib/platform/use-case'
import { ReceiptInput } from './contract'
import { mayFollowReport } from './policy'
import * as reports from './report-store'

/** People read a receipt out with spaces, without its hyphen, in small letters. */
const tidy = (typed: string) => typed.replace(/[^2-9A-Z]/g, '').replace(/^(.{5})/, '$1-')

/** Whether a typed receipt number is one of ours; null when not, so that the page can say so beside the field. */
export const findReport = defineQuery({
  name: 'moderation.find-report',
  input: ReceiptInput,
  load: async ({ input, tx }) => ({ found: await reports.byReceipt(tx, tidy(input.receipt)) }),
  may: mayFollowReport,
  run: ({ subject: { found } }): Promise<{ receipt: string | null }> =>
    Promise.resolve({ receipt: found?.receipt ?? null }),
})
