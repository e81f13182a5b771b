import {
  getPayment,
  listTroubled,
  receiveNotice,
  renewPayment,
  returnSuspended,
  startPayment,
  sweepPayments,
} from '@/lib/payments'
import { transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'
import { type AccessRow, row } from './matrix'

const begun = ({ holder, account }: Cast) =>
  transaction((tx) => {
    const refId = newId(NOW)
    return startPayment(tx, ctxOf(holder), {
      purpose: 'certification',
      refId,
      payer: { door: 'OPERATOR', id: holder.id },
      ownerAccountId: account.id,
      amountFen: 30_000,
      description: '認證費',
      subjectKey: refId,
    })
  })

export const rows: AccessRow[] = [
  row(getPayment, { input: begun, may: ['holder'] }),
  row(renewPayment, { input: begun, may: ['holder'] }),
  // Whoever it is, without the provider's signature nobody is believed; where no provider is connected the door is not there.
  row(receiveNotice, { input: () => ({ body: '{}' }), may: [], others: 'not_found' }),
  row(sweepPayments, { may: [] }),
  row(listTroubled, { may: ['supervisor', 'regulator'] }),
  row(returnSuspended, {
    input: async (cast) => ({ ...(await begun(cast)), reason: '金額不符' }),
    may: ['supervisor'],
    refuse: { forbidden: ['regulator'] },
  }),
]
