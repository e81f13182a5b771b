import { reportArticle } from '@/lib/articles'
import { claimCase, decideCase, getCase, getReportState, proposeEnding } from '@/lib/moderation'
import type { DecideCaseInput } from '@/lib/moderation/contract'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Staff } from '../people'
import { at, later } from '../story'

interface Filing {
  articleId: string
  clause: string
  text: string
  by: Actor
  now: Date
}

/** Reports an article; answers the case that the report is now part of. */
export async function report({ by, now, ...words }: Filing, n: number): Promise<string> {
  const { receipt } = await execute(reportArticle, at(now, by, n), words)
  await runQuery(getReportState, at(now, by, n), { receipt })
  const filed = await db.report.findUniqueOrThrow({ where: { receipt }, select: { caseId: true } })
  return filed.caseId
}

const versionOf = async (staff: Staff, caseId: string, now: Date) =>
  (await runQuery(getCase, at(now, staff.moderator, 201), { caseId })).version

export async function claim(staff: Staff, caseId: string, now: Date): Promise<void> {
  const version = await versionOf(staff, caseId, now)
  await execute(claimCase, at(now, staff.moderator, 201), { caseId, version })
}

type Judgement = Pick<DecideCaseInput, 'outcome' | 'reason'> &
  Partial<Pick<DecideCaseInput, 'clause' | 'passage' | 'days' | 'barFor' | 'removeToo'>>

/** Claims a case and decides it a little later. */
export async function decide(
  staff: Staff,
  caseId: string,
  { now, ...judgement }: Judgement & { now: Date },
): Promise<void> {
  await claim(staff, caseId, now)
  const when = later(now, 40)
  const version = await versionOf(staff, caseId, when)
  await execute(decideCase, at(when, staff.moderator, 201), { caseId, version, ...judgement })
}

type Finding = Pick<Judgement, 'clause' | 'passage' | 'reason'> & { now: Date }

/** Claims a case and proposes to end the account; a supervisor is to decide. */
export async function propose(staff: Staff, caseId: string, { now, ...finding }: Finding): Promise<void> {
  await claim(staff, caseId, now)
  const when = later(now, 30)
  const version = await versionOf(staff, caseId, when)
  await execute(proposeEnding, at(when, staff.moderator, 201), { caseId, version, ...finding })
}
