import 'server-only'
import type { Tx } from '@/lib/platform/db'

const MOST = 100

const granted = {
  id: true,
  toAccountId: true,
  mayEdit: true,
  mayHideSource: true,
  grantedAt: true,
} as const

/** The standing grant of one account to another. */
export const grantFor = (tx: Tx, { accountId, toAccountId }: { accountId: string; toAccountId: string }) =>
  tx.reprintGrant.findFirst({ where: { accountId, toAccountId, revokedAt: null }, select: granted })

export const grantsOf = (tx: Tx, accountId: string) =>
  tx.reprintGrant.findMany({
    where: { accountId, revokedAt: null },
    orderBy: { grantedAt: 'desc' },
    take: MOST,
    select: granted,
  })

interface NewGrant {
  id: string
  accountId: string
  toAccountId: string
  mayEdit: boolean
  mayHideSource: boolean
  grantedAt: Date
  grantedBy: string | null
}

/** False when that account is on the list already. */
export const grant = async (tx: Tx, one: NewGrant): Promise<boolean> =>
  (await tx.reprintGrant.createMany({ data: [one], skipDuplicates: true })).count === 1

/** Counted: a grant ends once. */
export const revoke = async (
  tx: Tx,
  { accountId, grantId, at }: { accountId: string; grantId: string; at: Date },
): Promise<boolean> =>
  (await tx.reprintGrant.updateMany({ where: { id: grantId, accountId, revokedAt: null }, data: { revokedAt: at } }))
    .count === 1

const asked = {
  id: true,
  accountId: true,
  articleId: true,
  fromAccountId: true,
  note: true,
  askedAt: true,
  state: true,
  reason: true,
  article: { select: { title: true } },
} as const

/** False when a wish of this account for this article waits already. */
export const ask = async (
  tx: Tx,
  one: {
    id: string
    accountId: string
    articleId: string
    fromAccountId: string
    note: string
    askedAt: Date
    askedBy: string
  },
): Promise<boolean> =>
  (await tx.reprintRequest.createMany({ data: [{ ...one, state: 'ASKED' }], skipDuplicates: true })).count === 1

export const findRequest = (tx: Tx, { accountId, requestId }: { accountId: string; requestId: string }) =>
  tx.reprintRequest.findFirst({ where: { id: requestId, accountId }, select: asked })

/** Counted: a wish is answered once. */
export const answer = async (
  tx: Tx,
  requestId: string,
  data: { state: 'CONFIRMED' | 'REFUSED'; answeredAt: Date; answeredBy: string | null; reason: string },
): Promise<boolean> =>
  (await tx.reprintRequest.updateMany({ where: { id: requestId, state: 'ASKED' }, data })).count === 1

/** Wishes to an account that wait, the oldest first. */
export const waiting = (tx: Tx, accountId: string) =>
  tx.reprintRequest.findMany({
    where: { accountId, state: 'ASKED' },
    orderBy: { askedAt: 'asc' },
    take: MOST,
    select: asked,
  })

/** An account's own wishes, newest first. */
export const wishesOf = (tx: Tx, fromAccountId: string) =>
  tx.reprintRequest.findMany({ where: { fromAccountId }, orderBy: { askedAt: 'desc' }, take: MOST, select: asked })

/** This account's wish for an article that stands in this state. */
export const wishFor = (
  tx: Tx,
  { articleId, fromAccountId, state }: { articleId: string; fromAccountId: string; state: 'ASKED' | 'CONFIRMED' },
) => tx.reprintRequest.findFirst({ where: { articleId, fromAccountId, state }, select: asked })
