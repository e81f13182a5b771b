'use server'
import { requestSecondFactor } from '@/lib/identity'
import {
  approveMassSend,
  deleteMassSend,
  publishArticle,
  refuseMassSend,
  removePreviewReader,
  saveSendSetting,
  scheduleMassSend,
  sendPreview as preview,
  withdrawMassSend,
} from '@/lib/mass-send'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/console/[accountId]/mass-send', '/console/[accountId]/mass-send/[massSendId]'] }

export const sendToFollowers = action('operator', scheduleMassSend, {
  redirectTo: ({ accountId, id }) => `/console/${accountId}/mass-send/${id}`,
})
export const withdrawSend = action('operator', withdrawMassSend, here)
export const approveSend = action('operator', approveMassSend, here)
export const refuseSend = action('operator', refuseMassSend, here)
export const deleteSend = action('operator', deleteMassSend, here)
export const publish = action('operator', publishArticle, {
  revalidate: ['/console/[accountId]/articles', '/console/[accountId]/published'],
})
export const saveSetting = action('operator', saveSendSetting, {
  revalidate: ['/console/[accountId]/mass-send/settings'],
})
export const removeReader = action('operator', removePreviewReader, {
  revalidate: ['/console/[accountId]/mass-send/settings'],
})
export const sendPreview = action('operator', preview)
export const askForCode = action('operator', requestSecondFactor)
