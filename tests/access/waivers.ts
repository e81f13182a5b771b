import {
  applyForWaiver,
  claimWaiver,
  countWaivers,
  getWaiver,
  getWaiverOffer,
  grantWaiver,
  listWaivers,
  passWaiver,
  refuseWaiver,
  releaseWaiver,
  withdrawWaiver,
} from '@/lib/waivers'
import { type Cast } from '@/tests/support/cast'
import { asked, full, reviewed, WHY } from '../lib/waivers/setting'
import { type AccessRow, row } from './matrix'

const own = async ({ holder }: Cast) => ({ applicationId: await full(holder) })
const waiting = async () => ({ waiverId: (await asked()).waiverId })
const seenAt = (version: number) => ({ version, reason: WHY })
const atReview = { may: ['reviewer', 'supervisor'] as const, refuse: { forbidden: ['regulator'] as const } }

export const rows: AccessRow[] = [
  row(applyForWaiver, { input: async (cast) => ({ ...(await own(cast)), more: 1, reason: WHY }), may: ['holder'] }),
  row(getWaiverOffer, { input: own, may: ['holder'] }),
  row(withdrawWaiver, {
    input: async ({ holder }) => ({ waiverId: (await asked(holder)).waiverId }),
    may: ['holder'],
  }),
  row(countWaivers, { may: ['reviewer', 'supervisor', 'regulator'] }),
  row(listWaivers, { may: ['reviewer', 'supervisor', 'regulator'] }),
  row(getWaiver, { input: waiting, may: ['reviewer', 'supervisor', 'regulator'] }),
  row(claimWaiver, { input: waiting, ...atReview }),
  row(releaseWaiver, { input: waiting, ...atReview }),
  row(passWaiver, { input: async () => ({ ...(await waiting()), ...seenAt(0) }), ...atReview }),
  row(refuseWaiver, { input: async () => ({ ...(await waiting()), ...seenAt(0) }), ...atReview }),
  row(grantWaiver, {
    input: async ({ reviewer }) => ({
      waiverId: (await reviewed(reviewer)).waiverId,
      more: 1,
      months: 12,
      reference: '網信復〔2026〕8號',
      ...seenAt(1),
    }),
    may: ['regulator'],
    refuse: { forbidden: ['reviewer', 'supervisor'] },
  }),
]
