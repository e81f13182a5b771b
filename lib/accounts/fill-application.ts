import 'server-only'
import { recordAcceptance } from '@/lib/agreement'
import { actorIdOf } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { dropProofs, proofsAskedOf } from '@/lib/proofs'
import { type Answers, sealNumber } from './answers'
import {
  AcceptAgreementInput,
  ChooseKindInput,
  DescribeSubjectInput,
  NameAccountInput,
  StartApplicationInput,
  type Step,
} from './application-contract'
import * as applications from './application-store'
import { kindsFor, type SubjectKind } from './contract'
import { nameFault, nameKey, tidyName } from './name-rules'
import { nameHolder } from './name-store'
import { fitsSubject, plainNumber } from './number-rules'
import { mayFillApplication, mayStartApplication } from './policy'
import { nextOf } from './progress'
import type { FoundApplication } from './subject'

export interface FilledView {
  id: string
  next: Step
}

/** Keeps the answers; the next step is the first that still lacks one. Conflict when another tab was faster. */
export async function keep(tx: Tx, seen: FoundApplication, answers: Answers, now: Date): Promise<FilledView> {
  if (!(await applications.saveAnswers(tx, seen, answers, now)))
    throw refuse('conflict', 'accounts.application_changed')
  return { id: seen.id, next: await nextOf(tx, seen, answers, now) }
}

const loadOwn = ({ input, tx }: { input: { applicationId: string }; tx: Tx }) =>
  applications.findApplication(tx, input.applicationId)

/** Begins a registration, or goes on with the draft that the operator has already. */
export const startApplication = defineUseCase({
  name: 'accounts.start-application',
  input: StartApplicationInput,
  async load({ ctx, tx }): Promise<FoundApplication[]> {
    return ctx.actor.kind === 'operator' ? applications.listOwn(tx, ctx.actor.id) : []
  },
  may: mayStartApplication,
  async run({ subject, ctx, tx }): Promise<FilledView> {
    const draft = subject.find((one) => one.state === 'DRAFT')
    if (draft) return { id: draft.id, next: await nextOf(tx, draft, draft.answers, ctx.now) }
    const id = await applications.insertDraft(tx, actorIdOf(ctx.actor) ?? '', ctx.now)
    return { id, next: 'agreement' }
  },
})

/** Accepts the documents in force; the acceptance is kept for ever (AGR-1). */
export const acceptAgreement = defineUseCase({
  name: 'accounts.accept-agreement',
  input: AcceptAgreementInput,
  load: loadOwn,
  may: mayFillApplication,
  async run({ subject, ctx, tx }): Promise<FilledView> {
    await recordAcceptance(tx, ctx, { door: 'OPERATOR', personId: subject.operatorId })
    return keep(tx, subject, { ...subject.answers, agreedAt: ctx.now.toISOString() }, ctx.now)
  },
})

/** Chooses the kind of account, which is fixed from the approval on (ACC-2). */
export const chooseKind = defineUseCase({
  name: 'accounts.choose-kind',
  input: ChooseKindInput,
  load: loadOwn,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const { subject, ...answers } = seen.answers
    // A subject that may not hold the new kind is asked for anew.
    const stays = subject && kindsFor(subject.kind).includes(input.kind)
    return keep(tx, seen, { ...answers, kind: input.kind, ...(stays ? { subject } : {}) }, ctx.now)
  },
})

/** Gives the subject's identity (ACC-3); numbers are sealed before they are kept. */
export const describeSubject = defineUseCase({
  name: 'accounts.describe-subject',
  input: DescribeSubjectInput,
  load: loadOwn,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const { kind, subject: before } = seen.answers
    if (kind && !kindsFor(input.subjectKind).includes(kind))
      throw refuseField('subjectKind', 'accounts.kind_not_for_subject')
    const isSameKind = before?.kind === input.subjectKind
    const numberSealed = sealed(
      'identityNumber',
      input.identityNumber,
      input.subjectKind,
      isSameKind ? before.numberSealed : undefined,
    )
    const operatorNumberSealed = sealed(
      'operatorIdentityNumber',
      input.operatorIdentityNumber,
      'PERSON',
      before?.operatorNumberSealed,
    )
    if (before && !isSameKind) await dropUnasked(tx, seen, input.subjectKind, ctx.now)
    const { subjectKind, subjectName: name, contactName, contactPhone, operatorName } = input
    const facts = { kind: subjectKind, name, contactName, contactPhone, operatorName }
    return keep(tx, seen, { ...seen.answers, subject: { ...facts, numberSealed, operatorNumberSealed } }, ctx.now)
  },
})

/** A subject of another kind shows other proofs; what it is not asked for is not kept. */
async function dropUnasked(tx: Tx, seen: FoundApplication, kind: SubjectKind, now: Date): Promise<void> {
  const notIn = proofsAskedOf(kind, seen.firstSubmittedAt, now)
  await dropProofs(tx, { applicationId: seen.id, kind: { notIn } }, now)
}

function sealed(field: string, typed: string, kind: Parameters<typeof fitsSubject>[0], before?: string): string {
  const number = plainNumber(typed)
  if (number === '' && before) return before
  if (number === '') throw refuseField(field, 'required')
  const code = kind === 'PERSON' ? 'accounts.person_number_wrong' : 'accounts.licence_number_wrong'
  if (!fitsSubject(kind, number)) throw refuseField(field, code)
  return sealNumber(number)
}

/** Names the account (ACC-12) and introduces it; the name is taken for good when the application is submitted. */
export const nameAccount = defineUseCase({
  name: 'accounts.name-account',
  input: NameAccountInput,
  load: loadOwn,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const name = tidyName(input.name)
    const fault = nameFault(name, false, platformDay(ctx.now), platformFacts().name)
    if (fault) throw refuseField('name', fault.code, fault.params)
    const holder = await nameHolder(tx, nameKey(name), ctx.now)
    if (holder && holder.id !== seen.accountId) throw refuseField('name', 'accounts.name_taken')
    return keep(tx, seen, { ...seen.answers, name, intro: input.intro }, ctx.now)
  },
})
