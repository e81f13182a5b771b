'use server'
import { requestSecondFactor } from '@/lib/identity'
import { scheduleMassSend, withdrawMassSend } from '@/lib/mass-send'
import { action } from '@/lib/platform/http/action'

export const sendToFollowers = action('operator', scheduleMassSend, {
  redirectTo: ({ accountId, id }) => `/console/${accountId}/mass-send/${id}`,
})
export const withdrawSend = action('operator', withdrawMassSend, {
  revalidate: ['/console/[accountId]/mass-send', '/console/[accountId]/mass-send/[massSendId]'],
})
export const askForCode = action('operator', requestSecondFactor)
