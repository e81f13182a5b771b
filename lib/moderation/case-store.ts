import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { kindColumn, kindOf } from './columns'
import type { CaseState, TargetKind } from './contract'
import type { FoundCase, Proposal } from './subject'

/** The queue orders by reach only roughly, and counting a million followers for each report would be dear. */
const REACH_COUNTED_TO = 100_000

export async function reachOf(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ reach: number }[]>`
    SELECT count(*)::int AS reach FROM (
      SELECT 1 FROM follow WHERE account_id = ${accountId}::uuid AND unfollowed_at IS NULL LIMIT ${REACH_COUNTED_TO}
    ) AS followers`
  return row?.reach ?? 0
}

export interface NewCase {
  target: { kind: TargetKind; id: string; accountId: string }
  severity: number
  reach: number
  openedAt: Date
  dueAt: Date
}
export interface OpenCase {
  id: string
  severity: number
  dueAt: Date
  isNew: boolean
}

/** Opens the one case of a target, or finds the open one and locks it; the index decides between two who come at once. */
export async function openOrJoin(tx: Tx, { target, severity, reach, openedAt, dueAt }: NewCase): Promise<OpenCase> {
  const id = newId(openedAt)
  const kind = kindColumn(target.kind)
  // A case may be decided between the two statements; then the target has no open case, and the next round opens one.
  for (let round = 0; round < 5; round += 1) {
    const made = await tx.$executeRaw`
      INSERT INTO moderation_case (id, target_kind, target_id, account_id, state, severity, reach, report_count, opened_at, due_at)
      VALUES (${id}::uuid, ${kind}::target_kind, ${target.id}::uuid, ${target.accountId}::uuid, 'OPEN', ${severity}, ${reach}, 0, ${openedAt}, ${dueAt})
      ON CONFLICT (target_kind, target_id) WHERE state IN ('OPEN', 'CLAIMED') DO NOTHING`
    const [row] = await tx.$queryRaw<{ id: string; severity: number; dueAt: Date }[]>`
      SELECT id, severity, due_at AS "dueAt" FROM moderation_case
      WHERE target_kind = ${kind}::target_kind AND target_id = ${target.id}::uuid AND state IN ('OPEN', 'CLAIMED') FOR UPDATE`
    if (row) return { ...row, isNew: made === 1 }
  }
  throw new Error('a case kept being closed while a report wanted to join it')
}

export const countReport = (tx: Tx, id: string, standing: { severity: number; dueAt: Date; reach: number }) =>
  tx.case.update({ where: { id }, data: { ...standing, reportCount: { increment: 1 } }, select: { id: true } })

export async function loadCase(tx: Tx, id: string, actor: Actor): Promise<FoundCase | null> {
  const row = await tx.case.findUnique({
    where: { id },
    select: {
      id: true,
      targetKind: true,
      targetId: true,
      accountId: true,
      state: true,
      severity: true,
      version: true,
      claimedBy: true,
      proposal: { select: { proposedBy: true, clause: true, passage: true, reason: true, proposedAt: true } },
    },
  })
  if (!row) return null
  return { ...row, targetKind: kindOf(row.targetKind), isOwnReport: await isOwnReport(tx, id, actor) }
}

/** Staff may also be subscribers: the same address at both doors is the same person. */
async function isOwnReport(tx: Tx, caseId: string, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'administrator') return false
  const [row] = await tx.$queryRaw<{ own: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM report
      LEFT JOIN subscriber ON report.reporter_kind = 'subscriber' AND subscriber.id = report.reporter_id
      WHERE report.case_id = ${caseId}::uuid AND (
        report.reporter_id = ${actor.id}::uuid
        OR lower(subscriber.email) = (SELECT lower(email) FROM administrator WHERE id = ${actor.id}::uuid))
    ) AS own`
  return row?.own ?? false
}

interface Turn {
  id: string
  version: number
  from: CaseState
  /** Only when this person holds the claim. */
  heldBy?: string
  to: { state: CaseState; claimedBy: string | null; claimedAt: Date | null } | { state: CaseState }
}
/** Moves a case on if it is still as it was seen; false when someone else was first (house law 6). */
export async function turnCase(tx: Tx, { id, version, from, heldBy, to }: Turn): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id, version, state: from, ...(heldBy && { claimedBy: heldBy }) },
    data: { ...to, version: { increment: 1 } },
  })
  return count === 1
}

/** Keeps who proposed to end the account and why; a later proposal on the same case takes the place of the earlier one. */
export const keepProposal = (tx: Tx, caseId: string, proposal: Proposal) =>
  tx.endingProposal.upsert({
    where: { caseId },
    create: { caseId, ...proposal },
    update: proposal,
    select: { caseId: true },
  })
