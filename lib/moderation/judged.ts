import type { Tx } from '@/lib/platform/db'
import { standingOf } from './account-measures'
import * as cases from './case-store'
import type { Judged } from './judgement'
import { reportsOf } from './report-store'
import type { FoundCase } from './subject'

/** What a decision about this case is judged by: the kept evidence, and how the account stands now. */
export async function judgedOf(tx: Tx, { id, targetKind, accountId }: FoundCase, now: Date): Promise<Judged> {
  const evidence = (await reportsOf(tx, id)).map((report) => report.evidence)
  return { targetKind, standing: await standingOf(tx, accountId, now), evidence, now }
}

/** Why a case could not be turned by someone who thought they held it. */
export async function whyNot(tx: Tx, caseId: string, heldBy: string): Promise<string> {
  const now = await cases.loadCase(tx, caseId, { kind: 'system' })
  if (now?.state === 'DECIDED' || now?.state === 'DISMISSED') return 'moderation.already_decided'
  return now?.claimedBy === heldBy ? 'moderation.case_changed' : 'moderation.not_claimed_by_you'
}
