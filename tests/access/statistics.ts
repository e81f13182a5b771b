import { getSendResult, getSendTimes } from '@/lib/statistics'
import { send } from '@/tests/lib/mass-send/setting'
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
]
