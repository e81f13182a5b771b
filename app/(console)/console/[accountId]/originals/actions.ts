'use server'
import {
  answerReprint,
  declareOriginal,
  disputeOriginal,
  grantReprint,
  revokeReprint,
  setOriginalOpen,
  withdrawOriginal,
} from '@/lib/originals'
import { action } from '@/lib/platform/http/action'

const desk = { revalidate: ['/console/[accountId]/originals/[articleId]'] }
const list = { revalidate: ['/console/[accountId]/originals'] }

export const declare = action('operator', declareOriginal, desk)
export const withdraw = action('operator', withdrawOriginal, desk)
export const setOpen = action('operator', setOriginalOpen, desk)
export const dispute = action('operator', disputeOriginal, {
  redirectTo: ({ receipt, isRepeat }) => `/reports/${receipt}?filed=${isRepeat ? 'again' : 'now'}`,
})
export const answer = action('operator', answerReprint, list)
export const grant = action('operator', grantReprint, list)
export const revoke = action('operator', revokeReprint, list)
