import type { AccountBrief } from '@/lib/accounts/contract'
import { reviewMark } from '@/lib/accounts'
import type { RenameRow, RenameView } from './contract'
import { mayWithdrawAt } from './rules'
import type { FoundRename } from './subject'

const decidedOf = ({ state, decidedAt, reason }: FoundRename) =>
  decidedAt && state !== 'WITHDRAWN' ? { at: decidedAt.toISOString(), reason: reason ?? '' } : null

export const renameView = (found: FoundRename, now: Date): RenameView => ({
  id: found.id,
  state: found.state,
  fromName: found.fromName,
  toName: found.toName,
  why: found.why,
  requestedAt: found.requestedAt.toISOString(),
  withdrawUntil: found.withdrawUntil.toISOString(),
  mayWithdraw: mayWithdrawAt(found, now),
  dueOn: found.dueOn,
  decided: decidedOf(found),
  protectedUntil: found.protectedUntil && found.protectedUntil > now ? found.protectedUntil.toISOString() : null,
})

/** One line of the reviewers' queue. */
export const renameRow = (
  found: FoundRename,
  account: AccountBrief,
  { reviewerId, now }: { reviewerId: string; now: Date },
): RenameRow => ({
  id: found.id,
  state: found.state,
  accountId: found.accountId,
  fromName: found.fromName,
  toName: found.toName,
  kind: account.kind,
  subjectKind: account.subjectKind,
  subjectName: account.subjectName,
  requestedAt: found.requestedAt.toISOString(),
  ...reviewMark({ ...found, isOpen: found.state === 'WAITING' }, reviewerId, now),
})
