import 'server-only'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { GrantView, WaiverShow, WaiverStepView } from './contract'
import type { FoundWaiver } from './subject'

const select = {
  id: true,
  applicationId: true,
  operatorId: true,
  subjectKind: true,
  subjectName: true,
  subjectHash: true,
  state: true,
  version: true,
  more: true,
  reason: true,
  mostThen: true,
  heldThen: true,
  submittedAt: true,
  dueOn: true,
  claimedBy: true,
  claimedAt: true,
  reviewedBy: true,
  decidedAt: true,
} satisfies Prisma.WaiverSelect

type Row = Prisma.WaiverGetPayload<{ select: typeof select }>
const toFound = (row: Row): FoundWaiver => ({ ...row, dueOn: fromDateColumn(row.dueOn) })

export async function findWaiver(tx: Tx, id: string): Promise<FoundWaiver | null> {
  const row = await tx.waiver.findUnique({ where: { id }, select })
  return row && toFound(row)
}

/** The last waiver that a registration asked for. */
export async function lastOf(tx: Tx, applicationId: string): Promise<FoundWaiver | null> {
  const row = await tx.waiver.findFirst({ where: { applicationId }, select, orderBy: { id: 'desc' } })
  return row && toFound(row)
}

export type NewWaiver = Omit<FoundWaiver, 'state' | 'version' | 'claimedBy' | 'claimedAt' | 'reviewedBy' | 'decidedAt'>

/** False when the registration has one open already. */
export async function insertWaiver(tx: Tx, waiver: NewWaiver): Promise<boolean> {
  try {
    const data = { ...waiver, state: 'SUBMITTED' as const, dueOn: toDateColumn(waiver.dueOn) }
    await tx.waiver.create({ data, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Writes only if the waiver still is as it was seen; false when someone else was first. */
export async function change(
  tx: Tx,
  seen: FoundWaiver,
  data: Pick<Prisma.WaiverUncheckedUpdateManyInput, 'state' | 'claimedBy' | 'claimedAt' | 'reviewedBy' | 'decidedAt'>,
): Promise<boolean> {
  const { count } = await tx.waiver.updateMany({
    where: { id: seen.id, version: seen.version, state: seen.state },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}

export async function insertStep(
  tx: Tx,
  step: { waiverId: string; what: string; actor: { kind: string; id: string }; reason: string; now: Date },
): Promise<void> {
  const { waiverId, what, actor, reason, now } = step
  const data = { waiverId, id: newId(now), what, actorKind: actor.kind, actorId: actor.id, reason, at: now }
  await tx.waiverStep.create({ data, select: { id: true } })
}

/** The history, with the names of the staff; the applicant is said to be the applicant. */
export async function listSteps(tx: Tx, waiverId: string): Promise<WaiverStepView[]> {
  const rows = await tx.waiverStep.findMany({ where: { waiverId }, orderBy: { id: 'asc' }, take: 100 })
  const staff = await tx.administrator.findMany({
    where: { id: { in: rows.filter((row) => row.actorKind === 'administrator').map((row) => row.actorId) } },
    select: { id: true, name: true },
    take: 100,
  })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return rows.map(({ what, actorId, reason, at }) => ({
    what,
    by: names.get(actorId) ?? null,
    reason,
    at: at.toISOString(),
  }))
}

export async function grantOf(tx: Tx, waiverId: string): Promise<GrantView | null> {
  const row = await tx.headroom.findUnique({
    where: { waiverId },
    select: { more: true, reference: true, since: true, until: true },
  })
  return row && { ...row, since: row.since.toISOString(), until: row.until.toISOString() }
}

const SHOWN = {
  review: { state: 'SUBMITTED' },
  regulator: { state: 'REVIEWED' },
  decided: { state: { in: ['GRANTED', 'REFUSED'] } },
} satisfies Record<WaiverShow, Prisma.WaiverWhereInput>

/** What is due first stands first; what was decided, newest first. */
export async function listWaivers(
  tx: Tx,
  { show, cursor, take }: { show: WaiverShow; cursor?: string; take: number },
): Promise<FoundWaiver[]> {
  const rows = await tx.waiver.findMany({
    where: SHOWN[show],
    select,
    orderBy: show === 'decided' ? [{ decidedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    take,
  })
  return rows.map(toFound)
}

export async function countOpen(tx: Tx): Promise<{ review: number; regulator: number }> {
  const [review, regulator] = await Promise.all([
    tx.waiver.count({ where: SHOWN.review }),
    tx.waiver.count({ where: SHOWN.regulator }),
  ])
  return { review, regulator }
}

/** How many waivers wait for the platform's review, by the day they are due. */
export async function countByDue(tx: Tx, show: 'review' | 'regulator'): Promise<{ dueOn: string; count: number }[]> {
  const rows = await tx.waiver.groupBy({
    by: ['dueOn'],
    where: SHOWN[show],
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.map(({ dueOn, _count }) => ({ dueOn: fromDateColumn(dueOn), count: _count._all }))
}
