import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { accountOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { Refusal, refuse } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { figure } from '@/lib/rulebook'
import * as store from './archive-store'
import { bringBack } from './bring-back'
import { BACKUP_STEPS, buildArchive } from './build-archive'
import { MOST_RUNS } from './limits'
import { backupKey, joinParts } from './parts'
import { inTransaction } from './transaction-store'

/** Thrown inside a run that was stopped or taken over: nothing more is written. */
const RUN_ENDED = refuse('conflict', 'archive.over')

interface Run {
  ctx: Ctx
  row: store.ArchiveRow
  runId: string
  file: string
}

/** One try at an archive: a backup is built, or articles are brought back. Safe to run twice; a run that died is taken over. */
export async function runArchive(ctx: Ctx, archiveId: string): Promise<void> {
  const runId = newId(ctx.now)
  const row = await store.takeRun(archiveId, runId, ctx.now)
  if (!row) return
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-archive-'))
  const run: Run = { ctx, row, runId, file: path.join(folder, 'archive.zip') }
  try {
    await (row.kind === 'BACKUP' ? makeBackup(run) : takeArticles(run))
  } catch (error) {
    await ended(run, error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function ended({ ctx, row, runId }: Run, error: unknown): Promise<void> {
  if (error === RUN_ENDED) return
  const isLast = row.runs >= MOST_RUNS
  // What the archive itself is wrong with does not mend by trying again.
  if (error instanceof Refusal || isLast) {
    await failRun(ctx, row.id, { runId, fault: error instanceof Refusal ? faultOf(error) : 'failed' })
    if (error instanceof Refusal) return
  } else await store.endRun(row.id, runId)
  throw error
}

const faultOf = ({ code, facts }: Refusal) =>
  typeof facts.why === 'string' ? facts.why : (code.split('.')[1] ?? 'failed')

const stepper =
  ({ row, runId }: Run, steps: number) =>
  async (done: number): Promise<void> => {
    if (!(await store.noteStep(row.id, runId, done, steps))) throw RUN_ENDED
  }

async function makeBackup(run: Run): Promise<void> {
  const { ctx, row, file } = run
  const onStep = stepper(run, BACKUP_STEPS)
  const manifest = await buildArchive({ accountId: row.accountId, file, now: ctx.now, onStep })
  if (!manifest) throw refuse('conflict', 'archive.gone')
  const [{ size }, key] = [await stat(file), backupKey(row.id)]
  await storage().put(key, { stream: createReadStream(file), size }, { contentType: 'application/zip' })
  const expiresAt = startOfDay(addDays(platformDay(ctx.now), figure('archiveKeptDays', ctx.now) + 1))
  const done = { storageKey: key, bytes: size, sha256: await hashOf(file), counts: manifest.counts, expiresAt }
  const facts = { expiresAt: expiresAt.toISOString() }
  const kept = await inTransaction((tx) =>
    finish(tx, run, { ...done, purgedAt: null }, { kind: 'backup_ready', facts }),
  )
  if (!kept) await storage().delete(key)
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}

async function takeArticles(run: Run): Promise<void> {
  const { ctx, row, file } = run
  await joinParts(row.id, Number(row.bytes ?? 0), file)
  const counts = await bringBack({
    ctx,
    accountId: row.accountId,
    file,
    onStep: (done, steps) => stepper(run, steps)(done),
  })
  await inTransaction((tx) => finish(tx, run, { counts }, { kind: 'articles_back', facts: { ...counts } }))
}

type News = { kind: 'backup_ready' | 'articles_back' | 'archive_failed'; facts: Record<string, string | number> }

async function finish(
  tx: Tx,
  { ctx, row, runId }: Run,
  data: Parameters<typeof store.finishRun>[3],
  news: News,
): Promise<boolean> {
  if (!(await store.finishRun(tx, row.id, runId, { ...data, state: 'READY', doneAt: ctx.now }))) return false
  await tell(tx, row, news, ctx.now)
  return true
}

/** Gives a run up for good and says so. */
export const failRun = (
  ctx: Ctx,
  archiveId: string,
  { runId, fault }: { runId: string; fault: string },
): Promise<void> =>
  inTransaction(async (tx) => {
    const row = await store.rowOf(tx, archiveId)
    if (!row || !(await store.finishRun(tx, archiveId, runId, { state: 'FAILED', fault, doneAt: ctx.now }))) return
    await tell(tx, row, { kind: 'archive_failed', facts: { kind: row.kind } }, ctx.now)
  })

async function tell(tx: Tx, row: store.ArchiveRow, { kind, facts }: News, now: Date): Promise<void> {
  const account = (await accountOf(tx, row.accountId, now))?.name ?? '–'
  const href = `/console/${row.accountId}/backup`
  await notify(
    tx,
    [{ door: 'OPERATOR', personId: row.askedBy }],
    { kind, facts: { account, ...facts }, causeKey: `archive:${row.id}`, accountId: row.accountId, href },
    now,
  )
  await wake(tx, [`account:${row.accountId}`], 'archive', row.id)
}
