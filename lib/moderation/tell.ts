import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { Tx } from '@/lib/platform/db'
import { decisionBrief, penaltyBrief } from './brief-store'
import { reportersOf } from './report-store'

const peopleOf = async (tx: Tx, accountId: string, now: Date) =>
  (await operatorsOf(tx, accountId, now)).map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId }))

const nameOf = async (tx: Tx, accountId: string, now: Date) => (await accountOf(tx, accountId, now))?.name ?? '–'

/** Everyone who works on the account learns what was decided against it. */
export async function tellOfDecision(tx: Tx, decisionId: string, now: Date): Promise<void> {
  const decision = await decisionBrief(tx, decisionId)
  if (!decision?.clause) return
  const { accountId, clause, outcome, title, until, appealUntil } = decision
  const facts = { account: await nameOf(tx, accountId, now), clause, outcome, title, until: until ?? '', appealUntil }
  const href = `/console/${accountId}/violations#${decisionId}`
  await notify(
    tx,
    await peopleOf(tx, accountId, now),
    { kind: 'penalty_imposed', facts, causeKey: `decision:${decisionId}`, accountId, href },
    now,
  )
}

/** Everyone who works on the account learns that a function is free again. */
export async function tellOfPenaltyEnd(tx: Tx, penaltyId: string, now: Date): Promise<void> {
  const penalty = await penaltyBrief(tx, penaltyId)
  if (!penalty) return
  const { accountId, clause, decisionId } = penalty
  const facts = { account: await nameOf(tx, accountId, now), clause }
  const href = `/console/${accountId}/violations#${decisionId}`
  await notify(
    tx,
    await peopleOf(tx, accountId, now),
    { kind: 'penalty_ended', facts, causeKey: `penalty-end:${penaltyId}`, accountId, href },
    now,
  )
}

/** Everyone who works on the account learns that a finding was overturned, and whether an ended account is back (MOD-10). */
export async function tellOfOverturning(
  tx: Tx,
  { decisionId, isBack }: { decisionId: string; isBack: 'yes' | 'no' | 'none' },
  now: Date,
): Promise<void> {
  const decision = await decisionBrief(tx, decisionId)
  if (!decision?.clause) return
  const { accountId, clause, title } = decision
  const facts = { account: await nameOf(tx, accountId, now), clause, title, isBack }
  const href = `/console/${accountId}/violations#${decisionId}`
  await notify(
    tx,
    await peopleOf(tx, accountId, now),
    { kind: 'decision_overturned', facts, causeKey: `overturned:${decisionId}`, accountId, href },
    now,
  )
}

/** Reporters who were signed in learn what came of their report. */
export async function tellReporters(
  tx: Tx,
  { caseId, decisionId }: { caseId: string; decisionId: string },
  now: Date,
): Promise<void> {
  const decision = await decisionBrief(tx, decisionId)
  if (!decision) return
  for (const { reporterId, receipt } of await reportersOf(tx, caseId)) {
    if (reporterId === null) continue
    const facts = { title: decision.title, outcome: decision.outcome, receipt }
    const news = {
      kind: 'report_decided' as const,
      facts,
      causeKey: `case:${caseId}:${receipt}`,
      href: `/reports/${receipt}`,
    }
    await notify(tx, [{ door: 'SUBSCRIBER', personId: reporterId }], news, now)
  }
}
