import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { OwnWaiverView, WaiverRow } from './contract'
import { claimantOf, isExceptional, isLate } from './rules'
import * as store from './store'
import type { FoundWaiver } from './subject'

const DECISIONS: readonly string[] = ['granted', 'refused']

/** A waiver as its applicant sees it: what was decided and why, not who did. */
export async function ownWaiverView(tx: Tx, seen: FoundWaiver): Promise<OwnWaiverView> {
  const [steps, grant] = await Promise.all([store.listSteps(tx, seen.id), store.grantOf(tx, seen.id)])
  const last = steps.findLast(({ what }) => DECISIONS.includes(what))
  const { id, state, more, reason, dueOn } = seen
  const decided = last ? { at: last.at, reason: last.reason } : null
  return { id, state, more, reason, submittedAt: seen.submittedAt.toISOString(), dueOn, decided, grant }
}

/** One line of the queue. */
export function waiverRow(seen: FoundWaiver, me: string, now: Date): WaiverRow {
  const claimant = claimantOf(seen, now)
  const { id, state, subjectKind, subjectName, more, dueOn } = seen
  return {
    id,
    state,
    subjectKind,
    subjectName,
    more,
    submittedAt: seen.submittedAt.toISOString(),
    dueOn,
    late: isLate(state, dueOn, now),
    isExceptional: isExceptional(subjectKind),
    claimed: claimant !== null,
    claimedByMe: claimant === me,
  }
}
