import 'server-only'
import type { Tx } from '@/lib/platform/db'

const follow = { select: { openid: true, unfollowedAt: true, subscriber: { select: { name: true } } } } as const

/** The account's preview readers, in the order in which they agreed. */
export const listReaders = (tx: Tx, accountId: string) =>
  tx.previewReader.findMany({
    where: { accountId },
    orderBy: [{ addedAt: 'asc' }, { subscriberId: 'asc' }],
    take: 100,
    select: { operatorId: true, subscriberId: true, addedAt: true, follow },
  })

export const isReader = async (tx: Tx, accountId: string, subscriberId: string): Promise<boolean> =>
  (await tx.previewReader.count({ where: { accountId, subscriberId } })) > 0

/** Counted: false when this operator added this subscriber before. */
export const addReader = async (
  tx: Tx,
  data: { accountId: string; operatorId: string; subscriberId: string; addedAt: Date },
): Promise<boolean> => (await tx.previewReader.createMany({ data: [data], skipDuplicates: true })).count === 1

export const removeReader = async (tx: Tx, accountId: string, openid: string): Promise<number> =>
  (await tx.previewReader.deleteMany({ where: { accountId, follow: { openid } } })).count

export const countPreviews = (tx: Tx, accountId: string, since: Date): Promise<number> =>
  tx.sendPreview.count({ where: { accountId, sentAt: { gte: since } } })

interface NewPreview {
  accountId: string
  id: string
  subscriberId: string
  articleIds: string[]
  sentBy: string | null
  sentAt: Date
  expiresAt: Date
}
export const insertPreviews = (tx: Tx, data: NewPreview[]) => tx.sendPreview.createMany({ data })

export const findPreview = (tx: Tx, id: string) =>
  tx.sendPreview.findUnique({
    where: { id },
    select: { accountId: true, subscriberId: true, articleIds: true, expiresAt: true },
  })
