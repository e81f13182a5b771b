import 'server-only'
import type { Actor, Ctx } from '@/lib/platform/actor'
import { keyedHash, sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId, randomCode } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuseField } from '@/lib/platform/refusal'
import * as cases from './case-store'
import { ClauseCode, type Evidence, type TargetKind } from './contract'
import { reportFiled } from './events'
import { LIMITS } from './limits'
import { canonical } from './record-hash'
import { appendRecord } from './record-store'
import * as reports from './report-store'
import { dueAt, joinedStanding, severityOfClause } from './rules'

export interface ReportToFile {
  target: { kind: TargetKind; id: string; accountId: string }
  /** Refused beside the field `clause` when it is none of CONTENT or USE. */
  clause: string
  text: string
  /** What the server itself sees of the thing now; never anything that a browser sent. */
  evidence: Evidence
  /** Who reports; the request's actor when left out. */
  reporter?: Actor
  ctx: Ctx
}
export interface FiledReport {
  receipt: string
  caseId: string
  /** This person had reported the thing in this case before: the receipt is the one they were given then. */
  isRepeat: boolean
}

/** Someone who is not signed in is told apart by where and with what they came; kept as a keyed hash only. */
const keyOf = (reporter: Actor, ctx: Ctx): string =>
  keyedHash(
    'report.reporter',
    'id' in reporter ? `${reporter.kind}:${reporter.id}` : `nobody:${ctx.address}:${ctx.userAgent}`,
  )

function knownClause(code: string): ClauseCode {
  const known = ClauseCode.safeParse(code)
  if (!known.success) throw refuseField('clause', 'moderation.clause_unknown')
  return known.data
}

/** A receipt can be read out: letters and digits that are hard to confuse, in two groups. */
const newReceipt = (): string =>
  randomCode(10)
    .toUpperCase()
    .replace(/^(.{5})/, '$1-')

/**
 * Files a report: joins the target's open case or opens one (MOD-1), one report a person and case; freezes the evidence with
 * its hash. For use-cases of the domains that own the content, inside their transaction. Answers the receipt; refuses with
 * `limit` and the instant to try again when one person, or one address of the network, files too many.
 */
export async function fileReport(tx: Tx, report: ReportToFile): Promise<FiledReport> {
  const { target, text, evidence, ctx, reporter = ctx.actor } = report
  const clause = knownClause(report.clause)
  await ('id' in reporter ? takeOrRefuse(LIMITS.signedIn, reporter.id) : takeOrRefuse(LIMITS.nobody, ctx.address))
  const reach = await cases.reachOf(tx, target.accountId)
  const severity = severityOfClause(clause)
  const opened = await cases.openOrJoin(tx, {
    target,
    severity,
    reach,
    openedAt: ctx.now,
    dueAt: dueAt(severity, ctx.now),
  })

  const reporterKey = keyOf(reporter, ctx)
  const before = await reports.reportBy(tx, opened.id, reporterKey)
  if (before) return { ...before, isRepeat: true }

  const filed = {
    id: newId(ctx.now),
    caseId: opened.id,
    receipt: newReceipt(),
    clause,
    text,
    evidence,
    evidenceSha256: sha256(canonical(evidence)),
    reporterKind: reporter.kind,
    reporterId: 'id' in reporter ? reporter.id : null,
    reporterKey,
    filedAt: ctx.now,
  }
  await reports.insertReport(tx, filed)
  await cases.countReport(tx, opened.id, { ...joinedStanding(opened, clause, ctx.now), reach })

  const ids = {
    caseId: opened.id,
    reportId: filed.id,
    accountId: target.accountId,
    targetKind: target.kind,
    targetId: target.id,
  }
  await emit(tx, reportFiled, ids, { now: ctx.now, requestId: ctx.requestId, ownerId: target.accountId })
  await wake(tx, ['administrators'], 'moderation.queue', opened.id)
  const { evidenceSha256 } = filed
  await appendRecord(tx, {
    at: ctx.now,
    what: 'report.filed',
    caseId: opened.id,
    actorId: null,
    facts: {
      reportId: filed.id,
      targetKind: target.kind,
      targetId: target.id,
      clause,
      evidenceSha256,
      textSha256: sha256(text),
      reporterKey,
    },
  })
  return { receipt: filed.receipt, caseId: opened.id, isRepeat: false }
}
