import {
  approveChange,
  claimChange,
  confirmRegistration,
  countChanges,
  getChangeForReview,
  getStanding,
  listChanges,
  releaseChange,
  returnChange,
  submitChange,
  unmaskChangedNumber,
  withdrawChange,
} from '@/lib/confirmations'
import type { Cast } from '@/tests/support/cast'
import { personNumber } from '../lib/accounts/fill'
import { AS_REGISTERED, change } from '../lib/confirmations/setting'
import { offer } from '../lib/proofs/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

const reviewers = { may: ['reviewer', 'supervisor'] as const }
const holderOnly = {
  may: ['holder'] as const,
  refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] as const },
}
const waiting = async (cast: Cast) => ({ confirmationId: (await change(cast, { contactName: '林小滿' })).id })
const renumbered = async (cast: Cast) => {
  const shown = { operatorIdentityNumber: personNumber(31), proofIds: await offer(cast) }
  return { confirmationId: (await change(cast, shown)).id, why: '核對證件與運營者' }
}
const decision = async (cast: Cast) => ({ ...(await waiting(cast)), version: 0, reason: '與證明一致' })

export const rows: AccessRow[] = [
  row(getStanding, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(confirmRegistration, { input: ({ account }) => ({ accountId: account.id, dueOn: '' }), ...holderOnly }),
  row(submitChange, {
    input: ({ account }) => ({ accountId: account.id, ...AS_REGISTERED, contactName: '林小滿' }),
    ...holderOnly,
  }),
  row(withdrawChange, {
    input: async (cast) => ({ accountId: cast.account.id, ...(await waiting(cast)) }),
    ...holderOnly,
  }),
  row(countChanges, reviewers),
  row(listChanges, reviewers),
  row(getChangeForReview, { input: waiting, ...reviewers }),
  row(unmaskChangedNumber, { input: renumbered, ...reviewers }),
  row(claimChange, { input: waiting, ...reviewers }),
  row(releaseChange, { input: waiting, ...reviewers }),
  row(approveChange, { input: decision, ...reviewers }),
  row(returnChange, { input: decision, ...reviewers }),
]
