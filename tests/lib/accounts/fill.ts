import {
  acceptAgreement,
  bindOwnAddress,
  chooseKind,
  describeSubject,
  licenceCheck,
  nameAccount,
  personCheck,
  startApplication,
  submitApplication,
} from '@/lib/accounts'
import type { SubjectKind } from '@/lib/accounts/contract'
import type { Actor, Ctx, OperatorActor } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { ctxOf, NOW, operatorActor } from '../../support/cast'
import { addProofs } from '../proofs/setting'

/** An operator who signed up just now, with an address of their own. */
export async function newOperator(at: Date = NOW): Promise<OperatorActor> {
  const actor = operatorActor()
  const email = `${actor.id}@fill.example`
  await transaction((tx) => tx.operator.create({ data: { id: actor.id, email, name: '新手', createdAt: at } }))
  return actor
}

/** A natural person's number of the n-th person. */
export function personNumber(n: number): string {
  const first17 = `11010119900101${String(n).padStart(3, '0')}`
  return first17 + personCheck(first17)
}
export function licenceNumber(n: number): string {
  const first17 = `91350100M${String(n).padStart(8, '0')}`
  return first17 + licenceCheck(first17)
}

interface Wish {
  name: string
  subjectKind?: SubjectKind
  kind?: 'SUBSCRIPTION' | 'SERVICE'
  identityNumber?: string
  subjectName?: string
}

/** Fills a registration up to the last step and leaves it unsubmitted. */
export async function fill(actor: Actor, wish: Wish, changes: Partial<Ctx> = {}): Promise<string> {
  const ctx = ctxOf(actor, { requestId: newId(), ...changes })
  const { id: applicationId } = await execute(startApplication, ctx, {})
  const subjectKind = wish.subjectKind ?? 'PERSON'
  await execute(acceptAgreement, ctx, { applicationId, agreed: 'on' })
  await execute(bindOwnAddress, ctx, { applicationId })
  await execute(chooseKind, ctx, { applicationId, kind: wish.kind ?? 'SUBSCRIPTION' })
  await execute(describeSubject, ctx, {
    applicationId,
    subjectKind,
    subjectName: wish.subjectName ?? '林小滿',
    identityNumber: wish.identityNumber ?? (subjectKind === 'PERSON' ? personNumber(1) : licenceNumber(1)),
    contactName: '林小滿',
    contactPhone: '+86 138 0000 0000',
    operatorName: '林小滿',
    operatorIdentityNumber: personNumber(1),
  })
  await addProofs(ctx, applicationId)
  await execute(nameAccount, ctx, { applicationId, name: wish.name, intro: '一個小小的號' })
  return applicationId
}

export const submit = (actor: Actor, applicationId: string, changes: Partial<Ctx> = {}) =>
  execute(submitApplication, ctxOf(actor, changes), { applicationId })
