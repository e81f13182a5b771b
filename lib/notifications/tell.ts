import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { decisionBrief, penaltyBrief, reportersOf } from '@/lib/moderation'
import type { Tx } from '@/lib/platform/db'
import { notify } from './notify'
import type { NotificationFacts, NotificationKind } from './contract'
import type { Person } from './subject'

const peopleOf = async (tx: Tx, accountId: string, now: Date): Promise<Person[]> =>
  (await operatorsOf(tx, accountId, now)).map(({ operatorId }) => ({ door: 'OPERATOR', personId: operatorId }))

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

interface CertificationNews {
  accountId: string
  kind: NotificationKind
  facts: NotificationFacts
  causeKey: string
}

/** The holder and administrators learn how the account's certification stands: they alone can act on it. */
export async function tellOfCertification(
  tx: Tx,
  { accountId, kind, facts, causeKey }: CertificationNews,
  now: Date,
): Promise<void> {
  const people = (await operatorsOf(tx, accountId, now))
    .filter(({ role }) => role === 'holder' || role === 'administrator')
    .map(({ operatorId }): Person => ({ door: 'OPERATOR', personId: operatorId }))
  const named = { account: await nameOf(tx, accountId, now), ...facts }
  const href = `/console/${accountId}/certification`
  await notify(tx, people, { kind, facts: named, causeKey, accountId, href }, now)
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

/** Everyone who works on the account learns, once for each size of its room, that little is left. */
export async function tellOfStorage(
  tx: Tx,
  { accountId, used, limit }: { accountId: string; used: number; limit: number },
  now: Date,
): Promise<void> {
  const facts = { account: await nameOf(tx, accountId, now), share: used / limit }
  const href = `/console/${accountId}/storage`
  await notify(
    tx,
    await peopleOf(tx, accountId, now),
    { kind: 'storage_nearing', facts, causeKey: `storage:${accountId}:${limit}`, accountId, href },
    now,
  )
}
