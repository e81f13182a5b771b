import { type PaidAnswer, recordPaid, requestRefund, startPayment } from '@/lib/payments'
import type { StartPayment } from '@/lib/payments/contract'
import type { Ctx } from '@/lib/platform/actor'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Cast, ctxOf, NOW, SYSTEM } from '@/tests/support/cast'

export const FEE_FEN = 30_000

/** What the holder wants to pay for `account`; each call another thing. */
export function wishOf({ holder, account }: Cast, changes: Partial<StartPayment> = {}): StartPayment {
  const refId = newId(NOW)
  return {
    purpose: 'certification',
    refId,
    payer: { door: 'OPERATOR', id: holder.id },
    ownerAccountId: account.id,
    amountFen: FEE_FEN,
    description: '認證費',
    subjectKey: `certification:${refId}`,
    ...changes,
  }
}

export const system = (now = NOW): Ctx => ctxOf(SYSTEM, { now })

export const start = async (wish: StartPayment, now = NOW): Promise<string> =>
  (await transaction((tx) => startPayment(tx, system(now), wish))).paymentId

export const rowOf = (id: string) => db.payment.findUniqueOrThrow({ where: { id } })

/** What the provider would say of this payment being paid. */
export async function answerFor(id: string, changes: Partial<PaidAnswer> = {}): Promise<PaidAnswer> {
  const { tradeNo, amountFen } = await rowOf(id)
  return { tradeNo, providerNo: `P${tradeNo}`, paidFen: amountFen, paidAt: NOW, ...changes }
}

export const record = (answer: PaidAnswer, now = NOW) => transaction((tx) => recordPaid(tx, system(now), answer))

export const refundOf = async (paymentId: string, amountFen: number, key: string): Promise<string> => {
  const wish = { paymentId, amountFen, reason: 'test', key }
  return (await transaction((tx) => requestRefund(tx, system(), wish))).refundId
}

export const happened = (name: string) => db.domainEvent.count({ where: { name } })

/** What each account of the books holds, by name; accounts that hold nothing are left out. */
export async function holdings(): Promise<Record<string, number>> {
  const rows = await db.ledgerEntry.groupBy({ by: ['account'], _sum: { debitFen: true, creditFen: true } })
  const sums = rows.map(({ account, _sum }) => [account, (_sum.debitFen ?? 0) - (_sum.creditFen ?? 0)] as const)
  return Object.fromEntries(sums.filter(([, fen]) => fen !== 0))
}
