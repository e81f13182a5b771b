import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { figure } from '@/lib/rulebook'
import { type Answers, doneOf, nextStep, unsealNumber } from './answers'
import {
  type ApplicationBrief,
  type ApplicationView,
  type LimitView,
  MendField,
  type QueueRow,
} from './application-contract'
import type { AccountKind } from './contract'
import { grantedFor } from './headroom'
import { maskNumber } from './number-rules'
import { hasProofs } from './progress'
import { countHeld, findSubject } from './registration-store'
import { forgottenOn, isLate, placesOf, promisedWindow, reviewMark } from './rules'
import { subjectHash } from './subject-hash'
import type { FoundApplication } from './subject'

type SubjectView = NonNullable<ApplicationView['subject']>

/** The subject as people may see it: numbers masked (AUTH-4). */
export function subjectView({
  numberSealed,
  operatorNumberSealed,
  ...rest
}: NonNullable<Answers['subject']>): SubjectView {
  return {
    ...rest,
    numberMasked: maskNumber(unsealNumber(numberSealed)),
    operatorNumberMasked: maskNumber(unsealNumber(operatorNumberSealed)),
  }
}

const mendOf = (seen: FoundApplication): MendField[] => MendField.options.filter((field) => seen.mend.includes(field))

export const decidedOf = (seen: FoundApplication) =>
  seen.decidedAt && seen.reason ? { at: seen.decidedAt.toISOString(), reason: seen.reason, mend: mendOf(seen) } : null

/** The places of the subject named in the answers: how many there are by the submission day's rule, how many are taken (ACC-4). */
export async function limitOf(tx: Tx, seen: FoundApplication, now: Date): Promise<LimitView | null> {
  const { subject } = seen.answers
  if (!subject) return null
  const { firstSubmittedAt } = seen
  const day = platformDay(firstSubmittedAt ?? now)
  const numberHash = subjectHash(subject)
  const known = await findSubject(tx, subject.kind, numberHash)
  const held = known ? await countHeld(tx, known.id, seen.accountId) : 0
  const granted = await grantedFor(tx, { kind: subject.kind, numberHash }, { firstSubmittedAt, now })
  return { most: placesOf(subject.kind, day) + granted, granted, held, day }
}

/** How a binding is shown: a mail address as it is, a QQ number by the name it bears. */
export const bindingText = (binding: Answers['binding']): string | null =>
  binding ? (binding.label ?? binding.address) : null

export async function applicationView(
  tx: Tx,
  { seen, ownAddress, now }: { seen: FoundApplication; ownAddress: string | null; now: Date },
): Promise<ApplicationView> {
  const { answers } = seen
  // One sent back is given new days when it is submitted again.
  const kept = seen.state === 'RETURNED' ? null : seen
  const promised = promisedWindow(now)
  const isProved = await hasProofs(tx, seen, answers, now)
  return {
    id: seen.id,
    state: seen.state,
    version: seen.version,
    next: nextStep(answers, isProved),
    done: doneOf(answers, isProved),
    ownAddress,
    binding: bindingText(answers.binding),
    bindingKind: answers.binding?.kind ?? null,
    pending: answers.pending ?? null,
    kind: answers.kind ?? null,
    subject: answers.subject ? subjectView(answers.subject) : null,
    name: answers.name ?? null,
    nameWidth: figure('accountNameWidth', now),
    intro: answers.intro ?? '',
    limit: await limitOf(tx, seen, now),
    window: { usableFrom: kept?.usableFrom ?? promised.usableFrom, dueOn: kept?.dueOn ?? promised.dueOn },
    submittedAt: seen.submittedAt?.toISOString() ?? null,
    decided: decidedOf(seen),
    accountId: seen.accountId,
    keptUntil: seen.state === 'DRAFT' ? forgottenOn(seen.changedAt, now) : null,
    forgottenAt: seen.forgottenAt?.toISOString() ?? null,
    late: isOverdue(seen, now),
  }
}

const isOverdue = (seen: FoundApplication, now: Date): boolean =>
  seen.state === 'SUBMITTED' && seen.dueOn !== null && isLate(now, seen.dueOn)

export const applicationBrief = (seen: FoundApplication): ApplicationBrief => ({
  id: seen.id,
  state: seen.state,
  name: seen.answers.name ?? null,
  kind: seen.answers.kind ?? null,
  submittedAt: seen.submittedAt?.toISOString() ?? null,
  usableFrom: seen.usableFrom,
  dueOn: seen.dueOn,
  reason: seen.reason,
  accountId: seen.accountId,
})

/** One line of the reviewers' queue. */
export function queueRow(seen: FoundApplication, reviewerId: string, now: Date): QueueRow {
  const kind: AccountKind = seen.answers.kind ?? 'SUBSCRIPTION'
  return {
    id: seen.id,
    state: seen.state,
    name: seen.answers.name ?? '',
    kind,
    subjectKind: seen.answers.subject?.kind ?? 'PERSON',
    subjectName: seen.answers.subject?.name ?? '',
    submittedAt: seen.submittedAt?.toISOString() ?? '',
    usableFrom: seen.usableFrom ?? '',
    ...reviewMark({ ...seen, dueOn: seen.dueOn ?? '', isOpen: seen.state === 'SUBMITTED' }, reviewerId, now),
  }
}
