import { getSendResult, getSendTimes, recordShare } from '@/lib/statistics'
import { drafts, send } from '@/tests/lib/mass-send/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

export const rows: AccessRow[] = [
  row(getSendResult, {
    input: async ({ account }) => ({
      accountId: account.id,
      massSendId: (await send({ accountId: account.id })).id,
    }),
    may: MEMBERS,
  }),
  row(getSendTimes, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(recordShare, {
    input: async ({ account }) => {
      const [articleId = ''] = await drafts(account.id)
      await send({ accountId: account.id, articleIds: [articleId] })
      return { articleId }
    },
    may: 'everyone',
  }),
]
