import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import type { PaymentState as StateColumn } from '@/prisma/generated/enums'
import type { CloseReason, PaymentState, Purpose, StartPayment } from './contract'

const select = {
  id: true,
  purpose: true,
  refId: true,
  subjectKey: true,
  payerDoor: true,
  payerId: true,
  ownerAccountId: true,
  amountFen: true,
  description: true,
  state: true,
  tradeNo: true,
  codeUrl: true,
  createdAt: true,
  expiresAt: true,
  closedAt: true,
  closeReason: true,
  paidAt: true,
  paidFen: true,
  providerNo: true,
  refundedFen: true,
} satisfies Prisma.PaymentSelect

type Columns = Prisma.PaymentGetPayload<{ select: typeof select }>
export type PaymentRow = Omit<Columns, 'purpose' | 'state' | 'payerDoor' | 'closeReason'> & {
  purpose: Purpose
  state: PaymentState
  payerDoor: StartPayment['payer']['door']
  closeReason: CloseReason | null
}

const lower = <T extends string>(text: T) => text.toLowerCase() as Lowercase<T>
const upper = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>
const row = (found: Columns): PaymentRow => ({
  ...found,
  purpose: lower(found.purpose),
  state: lower(found.state),
  payerDoor: found.payerDoor as PaymentRow['payerDoor'],
  closeReason: found.closeReason as CloseReason | null,
})
const maybe = (found: Columns | null) => found && row(found)

type NewPayment = Omit<StartPayment, 'payer'> & { id: string; createdAt: Date; expiresAt: Date } & Pick<
    PaymentRow,
    'payerDoor' | 'payerId' | 'tradeNo'
  >

/** Writes a payment; false when an open or paid one for the same thing is there. A second one that races the first waits for it here. */
export async function insert(tx: Tx, payment: NewPayment): Promise<boolean> {
  const data = { ...payment, purpose: upper(payment.purpose), state: 'CREATED' as const }
  return (await tx.payment.createMany({ data: [data], skipDuplicates: true })).count === 1
}

export const find = async (tx: Tx, id: string): Promise<PaymentRow | null> =>
  maybe(await tx.payment.findUnique({ where: { id }, select }))

export const findByTradeNo = async (tx: Tx, tradeNo: string): Promise<PaymentRow | null> =>
  maybe(await tx.payment.findUnique({ where: { tradeNo }, select }))

/** The open or paid payment that stands in the way of another one for the same thing. */
export const findInTheWay = async (tx: Tx, { purpose, refId, subjectKey }: StartPayment): Promise<PaymentRow | null> =>
  maybe(
    await tx.payment.findFirst({
      where: {
        OR: [
          { purpose: upper(purpose), refId, state: { in: ['CREATED', 'PREPAID', 'PAID'] } },
          { subjectKey, state: { in: ['CREATED', 'PREPAID'] } },
        ],
      },
      orderBy: { createdAt: 'desc' },
      select,
    }),
  )

type Change = Omit<Prisma.PaymentUpdateManyMutationInput, 'state'> & { state?: StateColumn }

/** Moves a payment on from one of these states; false when it is in none of them. */
export async function move(tx: Tx, id: string, from: readonly PaymentState[], change: Change): Promise<boolean> {
  const where = { id, state: { in: from.map(upper) } }
  return (await tx.payment.updateMany({ where, data: change })).count === 1
}

/** Sets aside so much of what was paid for a refund; false when less than that is left. Two at once cannot share the same fen. */
export async function takeForRefund(tx: Tx, id: string, fen: number): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE payment SET refunded_fen = refunded_fen + ${fen} WHERE id = ${id}::uuid AND refunded_fen + ${fen} <= paid_fen`
  return count === 1
}

/** Gives back what was set aside for a refund that failed. Only whoever won the refund's last transition may call it. */
export const returnFromRefund = (tx: Tx, id: string, fen: number) =>
  tx.payment.updateMany({ where: { id, refundedFen: { gte: fen } }, data: { refundedFen: { decrement: fen } } })

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Payments that still need a code from the provider. */
export const withoutCode = async (tx: Tx, { before, now }: { before: Date; now: Date }, take: number) =>
  idsOf(
    await tx.payment.findMany({
      where: { state: 'CREATED', createdAt: { lte: before }, expiresAt: { gt: now } },
      orderBy: { createdAt: 'asc' },
      take,
      select: { id: true },
    }),
  )

/** Open payments that the provider was not asked about lately. */
export const unanswered = async (tx: Tx, { asked, begun }: { asked: Date; begun: Date }, take: number) =>
  idsOf(
    await tx.payment.findMany({
      where: {
        state: 'PREPAID',
        OR: [{ askedAt: null, prepaidAt: { lte: begun } }, { askedAt: { lte: asked } }],
      },
      orderBy: { createdAt: 'asc' },
      take,
      select: { id: true },
    }),
  )

/** Open payments whose time is over. */
export const overdue = async (tx: Tx, before: Date, take: number) =>
  idsOf(
    await tx.payment.findMany({
      where: { state: { in: ['CREATED', 'PREPAID'] }, expiresAt: { lte: before } },
      orderBy: { expiresAt: 'asc' },
      take,
      select: { id: true },
    }),
  )
