import 'server-only'
import { placeFacts, touchApplication } from '@/lib/accounts'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ApplyInput, OfferInput, type OfferView, WaiverInput } from './contract'
import { mayApply, maySeeOffer, mayWithdraw } from './policy'
import { dueOnOf, faultOf, isExceptional, isOpen } from './rules'
import * as store from './store'
import { ownWaiverView } from './views'

/** Asks for more accounts than the rule allows, inside the registration, with how many and why (ACC-5). */
export const applyForWaiver = defineUseCase({
  name: 'waivers.apply',
  input: ApplyInput,
  load: ({ input, ctx, tx }) => placeFacts(tx, input.applicationId, ctx.now),
  may: mayApply,
  async run({ input, subject: found, ctx: { now }, tx }): Promise<{ id: string }> {
    const { subject, limit, applicationId, operatorId } = found
    if (!subject || !limit) throw refuse('conflict', 'waivers.subject_first')
    if (limit.held < limit.most) throw refuse('conflict', 'waivers.not_needed', { most: limit.most, held: limit.held })
    const fault = faultOf({ ...input, kind: subject.kind }, now)
    if (fault) throw refuseField(fault.field, fault.code, fault.facts)

    const id = newId(now)
    const facts = { subjectKind: subject.kind, subjectName: subject.name, subjectHash: subject.hash }
    const then = { mostThen: limit.most, heldThen: limit.held, submittedAt: now, dueOn: dueOnOf(now) }
    const { more, reason } = input
    if (!(await store.insertWaiver(tx, { id, applicationId, operatorId, more, reason, ...facts, ...then })))
      throw refuse('conflict', 'waivers.already_open')
    await store.insertStep(tx, {
      waiverId: id,
      what: 'submitted',
      actor: { kind: 'operator', id: operatorId },
      reason,
      now,
    })
    await touchApplication(tx, applicationId, now)
    await wake(tx, ['administrators'], 'waivers', id)
    return { id: applicationId }
  },
})

/** Takes the request back; the registration stays as it is. */
export const withdrawWaiver = defineUseCase({
  name: 'waivers.withdraw',
  input: WaiverInput,
  load: ({ input, tx }) => store.findWaiver(tx, input.waiverId),
  may: mayWithdraw,
  async run({ subject: seen, ctx: { now }, tx }): Promise<{ id: string }> {
    if (!isOpen(seen.state)) throw refuse('conflict', 'waivers.already_decided')
    const change = { state: 'WITHDRAWN', claimedBy: null, claimedAt: null } as const
    if (!(await store.change(tx, seen, change))) throw refuse('conflict', 'waivers.changed')
    const actor = { kind: 'operator', id: seen.operatorId }
    await store.insertStep(tx, { waiverId: seen.id, what: 'withdrawn', actor, reason: '', now })
    await wake(tx, ['administrators'], 'waivers', seen.id)
    return { id: seen.applicationId }
  },
})

/** Closes what a registration asked for when the registration itself was taken back. Doing it twice changes nothing. */
export async function closeWaiverOf(tx: Tx, applicationId: string, now: Date): Promise<void> {
  const seen = await store.lastOf(tx, applicationId)
  if (!seen || !isOpen(seen.state)) return
  if (!(await store.change(tx, seen, { state: 'WITHDRAWN', claimedBy: null, claimedAt: null })))
    throw refuse('conflict', 'waivers.changed')
  const actor = { kind: 'operator', id: seen.operatorId }
  await store.insertStep(tx, { waiverId: seen.id, what: 'withdrawn', actor, reason: '', now })
  await wake(tx, ['administrators'], 'waivers', seen.id)
}

/** What the wizard offers where a subject has no place left, and what became of the last request. */
export const getWaiverOffer = defineQuery({
  name: 'waivers.get-offer',
  input: OfferInput,
  load: ({ input, ctx, tx }) => placeFacts(tx, input.applicationId, ctx.now),
  may: maySeeOffer,
  async run({ subject: { subject, limit, applicationId }, ctx: { now }, tx }): Promise<OfferView> {
    const kind = subject?.kind ?? 'ENTERPRISE'
    const last = await store.lastOf(tx, applicationId)
    // Another subject's request is nothing to this one.
    const isOfThis = last !== null && last.subjectHash === subject?.hash && last.state !== 'WITHDRAWN'
    return {
      isFull: limit !== null && limit.held >= limit.most,
      isExceptional: isExceptional(kind),
      more: figure('waiverMore', now),
      reasonCharacters: figure('waiverReasonCharacters', now, kind),
      waiver: isOfThis ? await ownWaiverView(tx, last) : null,
    }
  },
})
