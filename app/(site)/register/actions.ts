'use server'
import {
  acceptAgreement,
  bindOwnAddress,
  chooseKind,
  describeSubject,
  nameAccount,
  proveBinding,
  sendBindingCode,
  startApplication,
  submitApplication,
  withdrawApplication,
} from '@/lib/accounts'
import { action } from '@/lib/platform/http/action'
import { removeProof } from '@/lib/proofs'
import { applyForWaiver, withdrawWaiver } from '@/lib/waivers'

export const start = action('operator', startApplication, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const accept = action('operator', acceptAgreement, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const sendCode = action('operator', sendBindingCode, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const prove = action('operator', proveBinding, { redirectTo: ({ id, next }) => `/register/${id}?step=${next}` })
export const bindOwn = action('operator', bindOwnAddress, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const chooseAccountKind = action('operator', chooseKind, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const saveSubject = action('operator', describeSubject, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const dropProof = action('operator', removeProof, { redirectTo: ({ id }) => `/register/${id}?step=proofs` })
export const saveName = action('operator', nameAccount, {
  redirectTo: ({ id, next }) => `/register/${id}?step=${next}`,
})
export const submit = action('operator', submitApplication, { redirectTo: ({ id }) => `/register/${id}` })
export const withdraw = action('operator', withdrawApplication, { redirectTo: ({ id }) => `/register/${id}` })
export const askForMore = action('operator', applyForWaiver, { redirectTo: ({ id }) => `/register/${id}?step=submit` })
export const takeWaiverBack = action('operator', withdrawWaiver, {
  redirectTo: ({ id }) => `/register/${id}?step=submit`,
})
