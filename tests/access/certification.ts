import {
  announceEnd,
  decideReview,
  getCertification,
  getPublicStanding,
  getReview,
  countReviews,
  listReviews,
  mendOrder,
  payOrder,
  startOrder,
} from '@/lib/certification'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { type Cast, NOW } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

/** An order of the cast's service account, written straight: no rule of ordering is under test here. */
async function ordered({ service, holder }: Cast, state: 'UNPAID' | 'REVIEW') {
  const id = newId(NOW)
  const source = { channel: 'REGISTER', reference: '91350100M000100Y43' } as const
  await db.certificationOrder.create({
    data: {
      ...source,
      id,
      accountId: service.id,
      state,
      feeFen: 30_000,
      ruleVersion: 'v1',
      openedBy: holder.id,
      openedAt: NOW,
      checkNo: state === 'REVIEW' ? 1 : 0,
    },
  })
  if (state === 'REVIEW') {
    await db.certificationCheck.create({
      data: { ...source, orderId: id, no: 1, startedAt: NOW, outcome: 'unclear', fields: [] },
    })
  }
  return id
}

const source = { channel: 'REGISTER' as const, reference: '91350100M000100Y43' }
const buyers = {
  may: ['holder', 'administrator'] as const,
  refuse: { forbidden: ['editor', 'agent', 'analyst'] as const },
}
const reviewers = { may: ['reviewer', 'supervisor'] as const }

export const rows: AccessRow[] = [
  row(getPublicStanding, { input: ({ service }) => ({ accountId: service.id }), may: 'everyone' }),
  row(getCertification, { input: ({ service }) => ({ accountId: service.id }), may: MEMBERS }),
  row(startOrder, {
    input: ({ service }) => {
      env.CERT_REGISTER_URL = 'http://127.0.0.1:9'
      return { accountId: service.id, ...source, accepted: 'on' as const, code: '' }
    },
    ...buyers,
  }),
  row(payOrder, { input: async (cast) => ({ orderId: await ordered(cast, 'UNPAID'), code: '' }), ...buyers }),
  row(mendOrder, { input: async (cast) => ({ orderId: await ordered(cast, 'UNPAID'), ...source }), ...buyers }),
  // The house's own: nobody who asks through a door may.
  row(announceEnd, { input: () => ({ certificationId: newId(NOW) }), may: [] }),
  row(countReviews, { ...reviewers }),
  row(listReviews, { ...reviewers }),
  row(getReview, { input: async (cast) => ({ orderId: await ordered(cast, 'REVIEW') }), ...reviewers }),
  row(decideReview, {
    input: async (cast) => ({
      orderId: await ordered(cast, 'REVIEW'),
      version: 0,
      outcome: 'passed' as const,
      reason: '資料一致',
    }),
    ...reviewers,
  }),
]
