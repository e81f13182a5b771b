import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** What an operator proves themselves with, as it is kept: secrets sealed, recovery codes hashed. */
export const findFactor = (tx: Tx, operatorId: string) =>
  tx.operator.findUnique({
    where: { id: operatorId },
    select: { id: true, email: true, totpSecret: true, totpSince: true, totpPending: true, totpPendingAt: true },
  })
export type FactorRow = NonNullable<Awaited<ReturnType<typeof findFactor>>>

export const keepPending = (tx: Tx, operatorId: string, { sealed, now }: { sealed: string; now: Date }) =>
  tx.operator.updateMany({ where: { id: operatorId }, data: { totpPending: sealed, totpPendingAt: now } })

/** Puts the pending secret in force; false when another tab confirmed it or began anew meanwhile. */
export async function confirmPending(
  tx: Tx,
  operatorId: string,
  { sealed, step, now }: { sealed: string; step: number; now: Date },
): Promise<boolean> {
  const { count } = await tx.operator.updateMany({
    where: { id: operatorId, totpPending: sealed },
    data: { totpSecret: sealed, totpSince: now, totpLastStep: step, totpPending: null, totpPendingAt: null },
  })
  return count === 1
}

/** Counts a code's time step as used; false when it, or a later one, was used before. */
export async function takeOperatorStep(tx: Tx, operatorId: string, step: number): Promise<boolean> {
  const { count } = await tx.operator.updateMany({
    where: { id: operatorId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** Takes the authenticator and its recovery codes away; false when there was none (any more). */
export async function dropFactor(tx: Tx, operatorId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { operatorId } })
  const { count } = await tx.operator.updateMany({
    where: { id: operatorId, totpSecret: { not: null } },
    data: { totpSecret: null, totpSince: null, totpLastStep: null, totpPending: null, totpPendingAt: null },
  })
  return count === 1
}

/** Keeps new recovery codes; the earlier ones are worth nothing from now on. */
export async function replaceRecoveryCodes(
  tx: Tx,
  operatorId: string,
  { hashes, now }: { hashes: readonly string[]; now: Date },
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { operatorId } })
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ operatorId, codeHash, createdAt: now })) })
}

/** Uses a recovery code up; false when it is none of theirs, or was used before. */
export async function useRecoveryCode(
  tx: Tx,
  operatorId: string,
  { codeHash, now }: { codeHash: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { operatorId, codeHash, usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

export const recoveryCodesLeft = (tx: Tx, operatorId: string): Promise<number> =>
  tx.recoveryCode.count({ where: { operatorId, usedAt: null } })

/** Those of these operators who have an authenticator. */
export async function withAuthenticator(tx: Tx, operatorIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.operator.findMany({
    where: { id: { in: [...operatorIds] }, totpSecret: { not: null } },
    select: { id: true },
    take: 1000,
  })
  return new Set(rows.map(({ id }) => id))
}
