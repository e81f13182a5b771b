import { z } from 'zod'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'

/** The account's people learn what the office decided; each decision is a cause of its own. */
export const tellOfFiling = defineJob({
  name: 'filing.tell',
  payload: z.object({
    accountId: z.uuid(),
    stepId: z.uuid(),
    kind: z.enum(['filing_accepted', 'filing_returned']),
    facts: z.object({ number: z.string(), reason: z.string() }),
  }),
  run: ({ payload: { accountId, stepId, kind, facts }, ctx }) =>
    transaction(async (tx) => {
      const account = await accountOf(tx, accountId, ctx.now)
      const people = (await operatorsOf(tx, accountId, ctx.now)).map(({ operatorId }) => ({
        door: 'OPERATOR' as const,
        personId: operatorId,
      }))
      const news = {
        kind,
        facts: { account: account?.name ?? '–', ...facts },
        causeKey: `filing:${stepId}`,
        accountId,
        href: `/console/${accountId}/filing`,
      }
      await notify(tx, people, news, ctx.now)
    }),
})
