import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { Evidence } from './contract'

export interface NewReport {
  id: string
  caseId: string
  receipt: string
  clause: string
  text: string
  evidence: Evidence
  evidenceSha256: string
  reporterKind: string
  reporterId: string | null
  reporterKey: string
  filedAt: Date
}

/** This person's report on the case, if there is one. */
export const reportBy = (tx: Tx, caseId: string, reporterKey: string) =>
  tx.report.findUnique({
    where: { caseId_reporterKey: { caseId, reporterKey } },
    select: { receipt: true, caseId: true },
  })

export const insertReport = (tx: Tx, report: NewReport) => tx.report.create({ data: report, select: { id: true } })

/** All reports of a case, oldest first, with their evidence. */
export async function reportsOf(tx: Tx, caseId: string) {
  const rows = await tx.report.findMany({
    where: { caseId },
    select: {
      id: true,
      clause: true,
      text: true,
      evidence: true,
      evidenceSha256: true,
      reporterKind: true,
      filedAt: true,
    },
    orderBy: { filedAt: 'asc' },
    take: 100,
  })
  return rows.map((row) => ({ ...row, evidence: Evidence.parse(row.evidence), kept: row.evidence }))
}

/** Who reported, for telling them what came of it. */
export const reportersOf = (tx: Tx, caseId: string) =>
  tx.report.findMany({
    where: { caseId, reporterKind: 'subscriber', reporterId: { not: null } },
    select: { reporterId: true, receipt: true, clause: true },
    take: 1000,
  })

/** A report and its case by the receipt that was given for it. */
export const byReceipt = (tx: Tx, receipt: string) =>
  tx.report.findUnique({
    where: { receipt },
    select: {
      receipt: true,
      clause: true,
      evidence: true,
      filedAt: true,
      case: {
        select: {
          targetKind: true,
          state: true,
          dueAt: true,
          decision: { select: { id: true, outcome: true, clause: true, decidedAt: true } },
        },
      },
    },
  })

/** The first report's evidence of each case without its long texts: what lists need for a title. */
export async function headsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Evidence>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ caseId: string; evidence: unknown }[]>`
    SELECT DISTINCT ON (case_id) case_id AS "caseId",
      CASE WHEN evidence ? 'body' THEN evidence || '{"body":"","bodyText":""}'::jsonb ELSE evidence END AS evidence
    FROM report WHERE case_id = ANY(${[...caseIds]}::uuid[]) ORDER BY case_id, filed_at`
  return new Map(rows.map(({ caseId, evidence }) => [caseId, Evidence.parse(evidence)]))
}

export async function clausesOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.report.groupBy({
    by: ['caseId', 'clause'],
    where: { caseId: { in: [...caseIds] } },
    _count: true,
    orderBy: { _count: { clause: 'desc' } },
  })
  const found = new Map<string, string[]>()
  for (const { caseId, clause } of rows) found.set(caseId, [...(found.get(caseId) ?? []), clause])
  return found
}
