import { getPublicStanding } from '@/lib/certification'
import { overturnDecision, proposeEnding } from '@/lib/moderation'
import type { AdministratorActor } from '@/lib/platform/actor'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, NOBODY, NOW, SYSTEM } from '@/tests/support/cast'
import { articleOf, claim, decide, decision, report } from './support'

export const CERTIFIED_UNTIL = after(200 * DAY)

/** A year of certification of the cast's account, as it stands after a check that passed. */
export async function certified({ account, holder }: Cast): Promise<void> {
  const orderId = newId(NOW)
  await db.certificationOrder.create({
    data: {
      ...{ id: orderId, accountId: account.id, state: 'PASSED', channel: 'PROFILE', reference: 'https://a.example/b' },
      ...{ feeFen: 30_000, ruleVersion: '1', openedBy: holder.id, openedAt: NOW },
    },
  })
  await db.certification.create({
    data: {
      ...{ id: newId(NOW), accountId: account.id, orderId, channel: 'PROFILE', subjectName: '' },
      ...{ from: after(-165 * DAY), until: CERTIFIED_UNTIL },
    },
  })
  await db.account.update({ where: { id: account.id }, data: { certifiedUntil: CERTIFIED_UNTIL } })
}

/** A claimed case about an article of the cast's account. */
export async function claimed(cast: Cast, by: AdministratorActor = cast.moderator) {
  const { caseId } = await report(cast, { target: articleOf(cast) })
  return { caseId, version: await claim(cast, caseId, by) }
}

interface Wish {
  by?: AdministratorActor
  now?: Date
  [field: string]: unknown
}
/** Reports, claims and decides, and hands back the decision's id. */
export async function judged(cast: Cast, { by = cast.moderator, now = NOW, ...changes }: Wish): Promise<string> {
  const seen = await claimed(cast, by)
  await decide(by, { ...seen, ...decision(changes) }, { now })
  return decisionOf(seen.caseId)
}

export const decisionOf = async (caseId: string) =>
  (await db.decision.findUniqueOrThrow({ where: { caseId }, select: { id: true } })).id

const { outcome: _, ...finding } = decision()

/** A moderator proposes to end the cast's account, and a supervisor has claimed the case. */
export async function proposed(cast: Cast, by: AdministratorActor = cast.moderator) {
  const seen = await claimed(cast, by)
  await execute(proposeEnding, ctxOf(by), { ...seen, ...finding })
  return { caseId: seen.caseId, version: await claim(cast, seen.caseId, cast.supervisor) }
}

/** Both people end the cast's account. */
export async function ended(cast: Cast, now = NOW): Promise<string> {
  const seen = await proposed(cast)
  await decide(cast.supervisor, { ...seen, ...decision({ outcome: 'end_account' }) }, { now })
  return decisionOf(seen.caseId)
}

export const overturn = (decisionId: string, now: Date) =>
  transaction((tx) => overturnDecision(tx, ctxOf(SYSTEM, { now }), { decisionId, reason: '證據不足。' }))

export const shownOf = ({ account }: Cast, now: Date) =>
  runQuery(getPublicStanding, ctxOf(NOBODY, { now }), { accountId: account.id })

/** What each was told: a loser that began after the winner's commit is refused at the field, one that began before by a conflict. */
export const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled
    .map((one) => (one.status === 'fulfilled' ? 'won' : (one.reason.issues[0]?.code ?? one.reason.code)))
    .toSorted()
