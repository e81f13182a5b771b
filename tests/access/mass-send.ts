import {
  acceptPreviews,
  approveMassSend,
  deleteMassSend,
  deliverSend,
  getComposer,
  getMassSend,
  getPreview,
  getPreviewInvitation,
  getSendSetting,
  lapseRequest,
  listMassSends,
  listPreviewReaders,
  publishArticle,
  refuseMassSend,
  removePreviewReader,
  saveSendSetting,
  scheduleMassSend,
  sendPreview,
  withdrawMassSend,
} from '@/lib/mass-send'
import { makeInvitation } from '@/lib/mass-send/preview-invitation'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { drafts, request, send } from '@/tests/lib/mass-send/setting'
import { after, type Cast, DAY, HOUR, NOW } from '@/tests/support/cast'
import { openidOf } from './followers'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

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

const invited = ({ account, editor }: Cast) => {
  const until = after(HOUR).toISOString()
  return { invitation: makeInvitation({ accountId: account.id, operatorId: editor.id, until }) }
}

/** A preview for the cast's reader, who agreed to it. */
async function previewed({ account, editor, reader }: Cast) {
  const [key, previewId] = [{ accountId: account.id, subscriberId: reader.id }, newId(NOW)]
  await db.previewReader.createMany({ data: [{ ...key, operatorId: editor.id, addedAt: NOW }], skipDuplicates: true })
  const articleIds = await drafts(account.id)
  await db.sendPreview.create({ data: { ...key, id: previewId, articleIds, sentAt: NOW, expiresAt: after(HOUR) } })
  return { previewId, articleIds }
}

export const rows: AccessRow[] = [
  row(listPreviewReaders, { input: ({ account }) => ({ accountId: account.id }), ...mayWrite }),
  row(removePreviewReader, {
    input: (cast) => ({ accountId: cast.account.id, openid: openidOf(cast) }),
    ...mayWrite,
  }),
  row(sendPreview, {
    input: async (cast) => ({
      accountId: cast.account.id,
      articleIds: (await previewed(cast)).articleIds,
      openids: [openidOf(cast)],
    }),
    ...mayWrite,
  }),
  row(getPreview, { input: async (cast) => ({ previewId: (await previewed(cast)).previewId }), may: ['reader'] }),
  row(getPreviewInvitation, { input: invited, may: SUBSCRIBERS }),
  row(acceptPreviews, { input: invited, may: SUBSCRIBERS }),
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
