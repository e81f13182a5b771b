import 'server-only'
import { defineQuery } from '@/lib/platform/use-case'
import { AccountInput, CountQueueInput, type DueCounts, type SubjectHistoryView } from './contract'
import { mayReview } from './policy'
import * as store from './review-store'
import { dueCountsOf } from './rules'

/** What waits among the applications, by when it is due (ACC-6). */
export const countApplications = defineQuery({
  name: 'accounts.count-applications',
  input: CountQueueInput,
  load: async () => ({}),
  may: mayReview,
  run: async ({ ctx, tx }): Promise<DueCounts> => dueCountsOf(await store.countByDue(tx), ctx.now),
})

/** What else is known of the subject behind an account: its other accounts and what was returned to it before. */
export const getSubjectHistory = defineQuery({
  name: 'accounts.get-subject-history',
  input: AccountInput,
  load: ({ input, tx }) => store.findSubjectOf(tx, input.accountId),
  may: mayReview,
  async run({ subject: { id, subjectId }, tx }): Promise<SubjectHistoryView> {
    const [accounts, returns] = await Promise.all([
      store.accountsOfSubject(tx, subjectId, id),
      store.returnsOfSubject(tx, subjectId),
    ])
    return {
      accounts: accounts.map(({ liveAt, handle, ...row }) => ({
        ...row,
        handle: handle ?? '',
        since: liveAt?.toISOString() ?? null,
      })),
      returns: returns.map(({ at, reason, application }) => ({
        accountName: application.account?.name ?? '',
        at: at.toISOString(),
        reason: reason ?? '',
      })),
    }
  },
})
