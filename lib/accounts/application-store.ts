import 'server-only'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { Answers } from './answers'
import type { FoundApplication } from './subject'

const select = {
  id: true,
  operatorId: true,
  state: true,
  version: true,
  answers: true,
  accountId: true,
  firstSubmittedAt: true,
  submittedAt: true,
  usableFrom: true,
  dueOn: true,
  limitThen: true,
  claimedBy: true,
  claimedAt: true,
  decidedAt: true,
  reason: true,
  mend: true,
  changedAt: true,
  forgottenAt: true,
  lateAt: true,
} satisfies Prisma.ApplicationSelect

type Row = Prisma.ApplicationGetPayload<{ select: typeof select }>

const toFound = (row: Row): FoundApplication => ({
  ...row,
  answers: Answers.parse(row.answers),
  usableFrom: row.usableFrom && fromDateColumn(row.usableFrom),
  dueOn: row.dueOn && fromDateColumn(row.dueOn),
  mend: Array.isArray(row.mend) ? row.mend.map(String) : [],
})

export async function findApplication(tx: Tx, id: string): Promise<FoundApplication | null> {
  const row = await tx.application.findUnique({ where: { id }, select })
  return row && toFound(row)
}

export async function listOwn(tx: Tx, operatorId: string): Promise<FoundApplication[]> {
  const rows = await tx.application.findMany({
    where: { operatorId, state: { not: 'WITHDRAWN' } },
    select,
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows.map(toFound)
}

export async function insertDraft(tx: Tx, operatorId: string, now: Date): Promise<string> {
  const id = newId(now)
  await tx.application.create({
    data: { id, operatorId, state: 'DRAFT', answers: {}, createdAt: now, changedAt: now },
    select: { id: true },
  })
  return id
}

/** Writes only if the application still is as it was seen; false when someone else changed it first. */
async function change(
  tx: Tx,
  seen: FoundApplication,
  data: Prisma.ApplicationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id: seen.id, version: seen.version, state: seen.state },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}

export const saveAnswers = (tx: Tx, seen: FoundApplication, answers: Answers, now: Date) =>
  change(tx, seen, { answers, changedAt: now })

export const markSubmitted = (
  tx: Tx,
  seen: FoundApplication,
  to: { accountId: string; subjectId: string; now: Date; usableFrom: string; dueOn: string; limitThen: number },
) =>
  change(tx, seen, {
    state: 'SUBMITTED',
    accountId: to.accountId,
    subjectId: to.subjectId,
    firstSubmittedAt: seen.firstSubmittedAt ?? to.now,
    submittedAt: to.now,
    usableFrom: toDateColumn(to.usableFrom),
    dueOn: toDateColumn(to.dueOn),
    limitThen: to.limitThen,
    changedAt: to.now,
    lateAt: null,
    claimedBy: null,
    claimedAt: null,
  })

export const markWithdrawn = (tx: Tx, seen: FoundApplication) =>
  change(tx, seen, { state: 'WITHDRAWN', accountId: null, claimedBy: null, claimedAt: null })

export const markClaimed = (tx: Tx, seen: FoundApplication, by: { id: string; now: Date } | null) =>
  change(tx, seen, { claimedBy: by?.id ?? null, claimedAt: by?.now ?? null })

export const markDecided = (
  tx: Tx,
  seen: FoundApplication,
  to: { state: 'APPROVED' | 'RETURNED'; by: string; now: Date; reason: string; mend: string[]; fastTrack: boolean },
) =>
  change(tx, seen, {
    state: to.state,
    decidedBy: to.by,
    decidedAt: to.now,
    reason: to.reason,
    mend: to.mend,
    fastTrack: to.fastTrack,
    claimedBy: null,
    claimedAt: null,
  })

export async function insertStep(
  tx: Tx,
  step: {
    applicationId: string
    what: string
    actor: { kind: string; id: string }
    now: Date
    reason?: string
    details?: Prisma.InputJsonObject
  },
): Promise<void> {
  const { applicationId, what, actor, now, reason, details } = step
  await tx.applicationStep.create({
    data: { applicationId, id: newId(now), what, actorKind: actor.kind, actorId: actor.id, reason, details, at: now },
    select: { id: true },
  })
}

export const listSteps = (tx: Tx, applicationId: string) =>
  tx.applicationStep.findMany({
    where: { applicationId },
    select: { what: true, actorKind: true, reason: true, details: true, at: true },
    orderBy: { id: 'asc' },
    take: 200,
  })

export interface QueueFilter {
  state: 'waiting' | 'mine' | 'returned' | 'approved'
  reviewerId: string
  search?: string
  cursor?: string
}

/** The queue: what is due first stands first; what was decided, newest first. */
export async function listQueue(tx: Tx, filter: QueueFilter, take: number): Promise<FoundApplication[]> {
  const states = {
    waiting: { state: 'SUBMITTED' },
    mine: { state: 'SUBMITTED', claimedBy: filter.reviewerId },
    returned: { state: 'RETURNED' },
    approved: { state: 'APPROVED' },
  } as const
  const isOpen = filter.state === 'waiting' || filter.state === 'mine'
  const contains = { contains: filter.search, mode: 'insensitive' } as const
  const rows = await tx.application.findMany({
    where: {
      ...states[filter.state],
      ...(filter.search ? { account: { OR: [{ name: contains }, { subject: { name: contains } }] } } : {}),
    },
    select,
    orderBy: isOpen ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    ...(filter.cursor ? { cursor: { id: filter.cursor }, skip: 1 } : {}),
    take,
  })
  return rows.map(toFound)
}

export async function countWaiting(tx: Tx, today: string): Promise<{ waiting: number; late: number }> {
  const [waiting, late] = await Promise.all([
    tx.application.count({ where: { state: 'SUBMITTED' } }),
    tx.application.count({ where: { state: 'SUBMITTED', dueOn: { lt: toDateColumn(today) } } }),
  ])
  return { waiting, late }
}
