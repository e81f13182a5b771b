import {
  approveMassSend,
  deleteMassSend,
  deliverSend,
  getComposer,
  getMassSend,
  getSendSetting,
  lapseRequest,
  listMassSends,
  publishArticle,
  refuseMassSend,
  saveSendSetting,
  scheduleMassSend,
  withdrawMassSend,
} from '@/lib/mass-send'
import { newId } from '@/lib/platform/ids'
import { drafts, request, send } from '@/tests/lib/mass-send/setting'
import { after, type Cast, DAY } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const mayWrite = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const scheduled = async ({ account }: Cast) => ({
  accountId: account.id,
  massSendId: (await send({ accountId: account.id, sendAt: after(DAY) })).id,
})

/** Of a colleague who is not in the cast: nobody decides about their own. */
const requested = async ({ account }: Cast) => ({
  accountId: account.id,
  massSendId: await request(account.id, { createdBy: newId() }),
})

export const rows: AccessRow[] = [
  row(approveMassSend, { input: requested, ...mayWrite }),
  row(refuseMassSend, { input: async (cast) => ({ ...(await requested(cast)), reason: '標題不對' }), ...mayWrite }),
  row(lapseRequest, { input: requested, may: [] }),
  row(deleteMassSend, {
    input: async ({ account }) => ({ accountId: account.id, massSendId: (await send({ accountId: account.id })).id }),
    ...mayWrite,
  }),
  row(publishArticle, {
    input: async ({ account }) => ({ accountId: account.id, articleId: (await drafts(account.id))[0] ?? '' }),
    ...mayWrite,
  }),
  row(getSendSetting, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(saveSendSetting, {
    input: ({ account }) => ({ accountId: account.id, holdMinutes: 5, needsApproval: true, editorsSend: false }),
    may: ['holder', 'administrator'],
    refuse: { forbidden: ['editor', 'agent', 'analyst'] },
  }),
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
