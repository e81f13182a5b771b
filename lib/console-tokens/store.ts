import 'server-only'
import { db, type Tx } from '@/lib/platform/db'

const SHOWN = {
  id: true,
  name: true,
  tail: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  lastUsedFrom: true,
} as const

export interface TokenRow {
  id: string
  name: string
  tail: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  lastUsedFrom: string
}

/** The person's tokens, the newest first, so many. */
export const tokensOf = (tx: Tx, operatorId: string, most: number): Promise<TokenRow[]> =>
  tx.consoleToken.findMany({ where: { operatorId }, select: SHOWN, orderBy: { createdAt: 'desc' }, take: most })

export const findToken = (tx: Tx, id: string) =>
  tx.consoleToken.findUnique({ where: { id }, select: { ...SHOWN, operatorId: true } })

/** Holds the person's row: two tokens made at once are counted one after the other. */
export const holdPerson = (tx: Tx, operatorId: string) =>
  tx.$queryRaw`SELECT 1 FROM operator WHERE id = ${operatorId}::uuid FOR NO KEY UPDATE`

export const countGood = (tx: Tx, operatorId: string, now: Date): Promise<number> =>
  tx.consoleToken.count({ where: { operatorId, revokedAt: null, expiresAt: { gt: now } } })

interface NewToken {
  id: string
  operatorId: string
  name: string
  secretHash: string
  tail: string
  createdAt: Date
  expiresAt: Date
}
export const insertToken = (tx: Tx, data: NewToken): Promise<TokenRow> =>
  tx.consoleToken.create({ data, select: SHOWN })

/** False when it was revoked before. */
export const revoke = async (tx: Tx, id: string, now: Date): Promise<boolean> =>
  (await tx.consoleToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })).count === 1

export const tokenByHash = (secretHash: string) =>
  db.consoleToken.findUnique({
    where: { secretHash },
    select: { id: true, operatorId: true, revokedAt: true, expiresAt: true, lastUsedAt: true },
  })

/** Notes a use, at most once a minute, so that a busy program does not write at each call. */
export const noteUse = (id: string, { now, address, before }: { now: Date; address: string; before: Date }) =>
  db.consoleToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now, lastUsedFrom: address },
  })
