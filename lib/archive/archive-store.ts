import 'server-only'
import { db, isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import { MOST_RUNS, RUN_SECONDS } from './limits'

const select = {
  id: true,
  accountId: true,
  kind: true,
  state: true,
  askedBy: true,
  askedAt: true,
  doneAt: true,
  stepsDone: true,
  steps: true,
  storageKey: true,
  bytes: true,
  sha256: true,
  counts: true,
  fault: true,
  expiresAt: true,
  purgedAt: true,
  runs: true,
} as const
export type ArchiveRow = Prisma.ArchiveGetPayload<{ select: typeof select }>

/** False when one of its kind is under way already (the transaction is then lost). */
export async function insertArchive(tx: Tx, data: Prisma.ArchiveUncheckedCreateInput): Promise<boolean> {
  try {
    await tx.archive.create({ data, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export const findArchive = (tx: Tx, { accountId, archiveId }: { accountId: string; archiveId: string }) =>
  tx.archive.findFirst({ where: { id: archiveId, accountId }, select })

export const rowOf = (tx: Tx, id: string) => tx.archive.findUnique({ where: { id }, select })

export const listArchives = (tx: Tx, accountId: string): Promise<ArchiveRow[]> =>
  tx.archive.findMany({ where: { accountId }, select, orderBy: { askedAt: 'desc' }, take: 30 })

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.operator.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Counted: an archive on its way is stopped once; false when it was over already. */
export async function stopArchive(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.archive.updateMany({
    where: { id, state: { in: ['RECEIVING', 'QUEUED', 'RUNNING'] } },
    data: { state: 'STOPPED', doneAt: now, runUntil: null },
  })
  return count === 1
}

/** Notes that a part came, in order: 'next' when it was the next one, 'again' when it had come before, else 'lost'. */
export async function notePart(tx: Tx, id: string, part: number): Promise<'next' | 'again' | 'lost'> {
  const { count } = await tx.archive.updateMany({
    where: { id, state: 'RECEIVING', stepsDone: part },
    data: { stepsDone: part + 1 },
  })
  if (count === 1) return 'next'
  const had = await tx.archive.count({ where: { id, state: 'RECEIVING', stepsDone: { gt: part } } })
  return had === 1 ? 'again' : 'lost'
}

/** Puts a received upload into the queue; false when another is being brought back just now. */
export async function queueReceived(tx: Tx, id: string, steps: number): Promise<boolean> {
  try {
    const { count } = await tx.archive.updateMany({
      where: { id, state: 'RECEIVING' },
      data: { state: 'QUEUED', stepsDone: 0, steps },
    })
    return count === 1
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Takes the work for one run, by the database's clock: null when it is over, or another run is alive. */
export async function takeRun(id: string, runId: string, now: Date): Promise<ArchiveRow | null> {
  const taken = await db.$executeRaw`
    UPDATE archive SET state = 'RUNNING', run_id = ${runId}::uuid, runs = runs + 1, steps_done = 0,
      started_at = coalesce(started_at, ${now}::timestamptz), run_until = clock_timestamp() + make_interval(secs => ${RUN_SECONDS})
    WHERE id = ${id}::uuid AND (state = 'QUEUED' OR state = 'RUNNING' AND run_until < clock_timestamp())`
  return taken === 1 ? db.archive.findUnique({ where: { id }, select }) : null
}

/** Notes how far a run has come and that it is alive; false when it was stopped or taken over. */
export const noteStep = async (id: string, runId: string, done: number, steps: number): Promise<boolean> =>
  (await db.$executeRaw`
    UPDATE archive SET steps_done = ${done}, steps = ${steps}, run_until = clock_timestamp() + make_interval(secs => ${RUN_SECONDS})
    WHERE id = ${id}::uuid AND state = 'RUNNING' AND run_id = ${runId}::uuid`) === 1

/** Counted on the run: false when it was stopped meanwhile. */
export async function finishRun(tx: Tx, id: string, runId: string, data: Prisma.ArchiveUpdateManyMutationInput) {
  const { count } = await tx.archive.updateMany({
    where: { id, runId, state: 'RUNNING' },
    data: { ...data, runUntil: null },
  })
  return count === 1
}

/** Lets the next try begin at once, since this one has ended. */
export const endRun = (id: string, runId: string) =>
  db.archive.updateMany({ where: { id, runId, state: 'RUNNING' }, data: { state: 'QUEUED', runUntil: null } })

/** Archives whose run died, and those that wait although their job is gone. */
export const runsDied = () => db.$queryRaw<{ id: string; runs: number }[]>`
  SELECT id::text, runs FROM archive
  WHERE state = 'RUNNING' AND run_until < clock_timestamp() AND runs < ${MOST_RUNS} ORDER BY asked_at LIMIT 50`

export const runsGivenUp = () => db.$queryRaw<{ id: string; runId: string }[]>`
  SELECT id::text, run_id::text AS "runId" FROM archive
  WHERE state = 'RUNNING' AND run_until < clock_timestamp() AND runs >= ${MOST_RUNS} ORDER BY asked_at LIMIT 50`

export const backupsExpired = (now: Date) =>
  db.archive.findMany({
    where: { purgedAt: null, expiresAt: { lte: now }, storageKey: { not: null } },
    select: { id: true, storageKey: true },
    take: 100,
  })

export const markPurged = (id: string, now: Date) =>
  db.archive.updateMany({ where: { id, purgedAt: null }, data: { purgedAt: now, storageKey: null } })

/** Uploads that were given up or are over, whose parts still lie in the storage. */
export const uploadsLeft = (before: Date) =>
  db.archive.findMany({
    where: {
      kind: 'ARTICLES_IN',
      purgedAt: null,
      OR: [{ state: { in: ['READY', 'FAILED', 'STOPPED'] } }, { state: 'RECEIVING', askedAt: { lt: before } }],
    },
    select: { id: true, state: true, bytes: true },
    take: 100,
  })
