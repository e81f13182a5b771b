import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { dropProofs } from '@/lib/proofs'
import type { Answers } from './answers'
import { ApplicationInput } from './application-contract'
import * as applications from './application-store'
import { kindsFor } from './contract'
import { grantedFor } from './headroom'
import { applicationSubmitted, applicationWithdrawn } from './events'
import { nameFault, nameKey } from './name-rules'
import { nameHolder } from './name-store'
import { mayFillApplication, mayWithdrawApplication } from './policy'
import { nextOf } from './progress'
import * as registration from './registration-store'
import { placesOf, promisedWindow } from './rules'
import * as store from './store'
import type { FoundApplication } from './subject'
import { subjectHash } from './subject-hash'

type Complete = Required<Omit<Answers, 'intro' | 'pending'>> & { intro: string }

/** The answers, when none is lacking and every proof is there; else the step that lacks something. */
async function complete(tx: Tx, seen: FoundApplication, now: Date): Promise<Complete> {
  const { agreedAt, binding, kind, subject, name, intro = '' } = seen.answers
  const step = await nextOf(tx, seen, seen.answers, now)
  if (step !== 'submit' || !agreedAt || !binding || !kind || !subject || !name) {
    throw refuse('invalid', 'accounts.application_incomplete', { step })
  }
  if (!kindsFor(subject.kind).includes(kind)) throw refuse('invalid', 'accounts.kind_not_for_subject')
  return { agreedAt, binding, kind, subject, name, intro }
}

interface Taking {
  seen: FoundApplication
  answers: Complete
  now: Date
}

/** Holds the subject and takes one of its places, or refuses (ACC-3, ACC-4). */
async function takePlace(tx: Tx, { seen, answers, now }: Taking) {
  const facts = { ...answers.subject, numberHash: subjectHash(answers.subject) }
  const subject = await registration.holdSubject(tx, facts, now)
  if (!(await registration.hasApproved(tx, subject.id))) await registration.updateSubject(tx, subject.id, facts)
  else if (subject.name !== facts.name) throw refuse('conflict', 'accounts.subject_contradicts')

  const day = platformDay(seen.firstSubmittedAt ?? now)
  const granted = await grantedFor(tx, facts, { firstSubmittedAt: seen.firstSubmittedAt, now })
  const most = placesOf(facts.kind, day) + granted
  const held = await registration.countHeld(tx, subject.id, seen.accountId)
  if (held >= most) throw refuse('limit', 'accounts.places_taken', { most, held, day })
  return { subjectId: subject.id, most }
}

/** Takes name and binding; whoever comes second is told which of the two was gone. */
async function takeNameAndBinding(tx: Tx, subjectId: string, { seen, answers, now }: Taking): Promise<string> {
  const facts = {
    id: seen.accountId ?? newId(now),
    kind: answers.kind,
    subjectId,
    name: answers.name,
    nameKey: nameKey(answers.name),
    intro: answers.intro,
    bindingKind: answers.binding.kind,
    binding: answers.binding.address,
  }
  const byName = await nameHolder(tx, facts.nameKey, now)
  if (byName && byName.id !== facts.id) throw refuse('conflict', 'accounts.name_taken')
  const byBinding = await store.bindingHolder(tx, facts.bindingKind, facts.binding)
  if (byBinding && byBinding.id !== facts.id) throw refuse('conflict', 'accounts.binding_taken_account')

  const isTaken = seen.accountId
    ? await registration.updateInReview(tx, facts)
    : await registration.insertAccount(tx, facts, now)
  if (!isTaken) throw refuse('conflict', 'accounts.name_or_binding_taken')
  return facts.id
}

/** Submits a registration, or one that was returned and mended: takes a place, the name and the binding, and promises a window (ACC-6). */
export const submitApplication = defineUseCase({
  name: 'accounts.submit-application',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: mayFillApplication,
  async run({ subject: seen, ctx, tx }) {
    const { now } = ctx
    const answers = await complete(tx, seen, now)
    const fault = nameFault(answers.name, false, platformDay(now), platformFacts().name)
    if (fault) throw refuse('invalid', fault.code, fault.params)

    const { subjectId, most } = await takePlace(tx, { seen, answers, now })
    const accountId = await takeNameAndBinding(tx, subjectId, { seen, answers, now })
    const window = promisedWindow(now)
    const isFirst = await applications.markSubmitted(tx, seen, {
      accountId,
      subjectId,
      now,
      ...window,
      limitThen: most,
    })
    if (!isFirst) throw refuse('conflict', 'accounts.application_changed')

    const actor = { kind: 'operator', id: seen.operatorId }
    await applications.insertStep(tx, { applicationId: seen.id, what: 'submitted', actor, now })
    const payload = { applicationId: seen.id, accountId, operatorId: seen.operatorId }
    await emit(tx, applicationSubmitted, payload, { now, requestId: ctx.requestId, ownerId: accountId })
    await wake(tx, ['administrators'], 'applications', seen.id)
    return { id: seen.id, ...window }
  },
})

/** Takes a registration back; its place, name and binding are free again at once. */
export const withdrawApplication = defineUseCase({
  name: 'accounts.withdraw-application',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: mayWithdrawApplication,
  async run({ subject: seen, ctx, tx }) {
    if (!(await applications.markWithdrawn(tx, seen))) throw refuse('conflict', 'accounts.application_changed')
    if (seen.accountId) await registration.deleteInReview(tx, seen.accountId)
    await dropProofs(tx, { applicationId: seen.id }, ctx.now)
    const actor = { kind: 'operator', id: seen.operatorId }
    await applications.insertStep(tx, { applicationId: seen.id, what: 'withdrawn', actor, now: ctx.now })
    const payload = { applicationId: seen.id, operatorId: seen.operatorId }
    await emit(tx, applicationWithdrawn, payload, { now: ctx.now, requestId: ctx.requestId })
    await wake(tx, ['administrators'], 'applications', seen.id)
    return { id: seen.id }
  },
})
