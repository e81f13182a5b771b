import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { SubjectKind } from './contract'

export interface NewHeadroom {
  id: string
  subjectKind: SubjectKind
  subjectHash: string
  more: number
  reference: string
  waiverId: string
  since: Date
  until: Date
}

/** Grants once for a waiver; false when it was granted before. */
export const insertHeadroom = async (tx: Tx, data: NewHeadroom): Promise<boolean> =>
  (await tx.headroom.createMany({ data: [data], skipDuplicates: true })).count === 1

/** How many places beyond the rule's number a subject has at an instant. */
export async function sumAt(
  tx: Tx,
  { subjectKind, subjectHash }: { subjectKind: SubjectKind; subjectHash: string },
  at: Date,
): Promise<number> {
  const { _sum } = await tx.headroom.aggregate({
    where: { subjectKind, subjectHash, since: { lte: at }, until: { gt: at } },
    _sum: { more: true },
  })
  return _sum.more ?? 0
}

/** Notes that something was done for a registration that still lies with its applicant. */
export async function touchApplication(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.application.updateMany({ where: { id, state: { in: ['DRAFT', 'RETURNED'] } }, data: { changedAt: now } })
}
