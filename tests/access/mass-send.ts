import {
  deliverSend,
  getComposer,
  getMassSend,
  listMassSends,
  scheduleMassSend,
  withdrawMassSend,
} from '@/lib/mass-send'
import { newId } from '@/lib/platform/ids'
import { drafts, send } from '@/tests/lib/mass-send/setting'
import { after, type Cast, DAY } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const mayWrite = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const scheduled = async ({ account }: Cast) => ({
  accountId: account.id,
  massSendId: (await send({ accountId: account.id, sendAt: after(DAY) })).id,
})

export const rows: AccessRow[] = [
  row(scheduleMassSend, {
    input: async ({ account }) => ({
      accountId: account.id,
      articleIds: await drafts(account.id),
      clientKey: newId(),
      code: '',
    }),
    ...mayWrite,
  }),
  row(getComposer, { input: ({ account }) => ({ accountId: account.id }), ...mayWrite }),
  row(withdrawMassSend, { input: scheduled, ...mayWrite }),
  row(listMassSends, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(getMassSend, { input: scheduled, may: MEMBERS }),
  row(deliverSend, { input: scheduled, may: [] }),
]
