import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import { FunctionName, Reason } from './contract'
import type { FoundSuspension } from './subject'

const select = {
  id: true,
  name: true,
  reason: true,
  from: true,
  until: true,
  createdBy: true,
  createdAt: true,
  endedAt: true,
} satisfies Prisma.SuspensionSelect
type Row = Prisma.SuspensionGetPayload<{ select: typeof select }>

const found = ({ name, reason, ...row }: Row): FoundSuspension => ({
  ...row,
  name: FunctionName.parse(name),
  reason: Reason.parse(reason),
})

/** Marks as over what its date has ended, so that a function can be suspended anew. */
export const closeEnded = (tx: Tx, name: FunctionName, now: Date): Promise<number> =>
  tx.$executeRaw`UPDATE suspension SET ended_at = until WHERE name = ${name} AND ended_at IS NULL AND until <= ${now}`

/** Writes a suspension; false when the function has one already, planned or running. */
export async function insertSuspension(tx: Tx, data: Prisma.SuspensionCreateManyInput): Promise<boolean> {
  const { count } = await tx.suspension.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

export async function findSuspension(tx: Tx, id: string): Promise<FoundSuspension | null> {
  const row = await tx.suspension.findUnique({ where: { id }, select })
  return row && found(row)
}

/** Ends a suspension by hand; false when it was ended before (counted). */
export async function endSuspension(tx: Tx, id: string, by: { id: string; now: Date }): Promise<boolean> {
  const { count } = await tx.suspension.updateMany({
    where: { id, endedAt: null, OR: [{ until: null }, { until: { gt: by.now } }] },
    data: { endedAt: by.now, endedBy: by.id },
  })
  return count === 1
}

/** The latest hundred, newest first. */
export async function listSuspensions(tx: Tx): Promise<FoundSuspension[]> {
  const rows = await tx.suspension.findMany({ orderBy: { createdAt: 'desc' }, select, take: 100 })
  return rows.map(found)
}
