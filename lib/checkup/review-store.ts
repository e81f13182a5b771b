import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Finding } from './contract'
import type { KeptText } from './review-contract'

export interface ReviewKey {
  accountId: string
  massSendId: string
}

const select = {
  accountId: true,
  massSendId: true,
  state: true,
  findings: true,
  texts: true,
  heldAt: true,
  decidedAt: true,
  reason: true,
} as const

export const insertReview = async (
  tx: Tx,
  { findings, texts, now, ...key }: ReviewKey & { findings: Finding[]; texts: KeptText[]; now: Date },
): Promise<void> => {
  const data = {
    ...key,
    state: 'WAITING' as const,
    findings: findings as object[],
    texts: texts as object[],
    heldAt: now,
  }
  await tx.sendReview.create({ data, select: { massSendId: true } })
}

export const findReview = (tx: Tx, { accountId, massSendId }: ReviewKey) =>
  tx.sendReview.findUnique({ where: { accountId_massSendId: { accountId, massSendId } }, select })
export type ReviewRow = NonNullable<Awaited<ReturnType<typeof findReview>>>

/** Counted: false when somebody decided before. */
export const decideReview = async (
  tx: Tx,
  { accountId, massSendId }: ReviewKey,
  decision: { state: 'RELEASED' | 'REFUSED'; reason: string; decidedBy: string | null; decidedAt: Date },
): Promise<boolean> =>
  (await tx.sendReview.updateMany({ where: { accountId, massSendId, state: 'WAITING' }, data: decision })).count === 1

interface Wanted {
  isWaiting: boolean
  /** Instant and send of the last one seen. */
  after: { heldAt: Date; massSendId: string } | null
  take: number
}

/** Those that wait, the oldest first; or those decided, the newest first. */
export const listReviews = (tx: Tx, { isWaiting, after, take }: Wanted): Promise<ReviewRow[]> => {
  const step = isWaiting ? ('gt' as const) : ('lt' as const)
  const order = isWaiting ? ('asc' as const) : ('desc' as const)
  return tx.sendReview.findMany({
    where: {
      state: isWaiting ? 'WAITING' : { in: ['RELEASED', 'REFUSED'] },
      ...(after && {
        OR: [{ heldAt: { [step]: after.heldAt } }, { heldAt: after.heldAt, massSendId: { [step]: after.massSendId } }],
      }),
    },
    orderBy: [{ heldAt: order }, { massSendId: order }],
    take,
    select,
  })
}

export const countWaiting = (tx: Tx): Promise<number> => tx.sendReview.count({ where: { state: 'WAITING' } })

const FENCE = 5_000
/** Sends that wait for a person, so that whoever sweeps what is overdue passes them by. */
export const waitingIds = async (tx: Tx): Promise<string[]> =>
  (await tx.sendReview.findMany({ where: { state: 'WAITING' }, select: { massSendId: true }, take: FENCE })).map(
    ({ massSendId }) => massSendId,
  )
