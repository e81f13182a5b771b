import 'server-only'
import { grantHeadroom, touchApplication } from '@/lib/accounts'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { GrantInput, PassInput, RefuseInput, WaiverInput, type WaiverState } from './contract'
import { waiverDecided } from './events'
import { mayDecide, mayReview, mayTakeTurn } from './policy'
import { claimantOf, headroomUntil, isOpen } from './rules'
import * as store from './store'
import type { FoundWaiver } from './subject'

const load = ({ input, tx }: { input: { waiverId: string }; tx: Tx }) => store.findWaiver(tx, input.waiverId)
const me = (ctx: Ctx) => actorIdOf(ctx.actor) ?? ''

/** What must hold before anyone acts on a waiver: it is open, and no colleague works on it. */
function requireFree(seen: FoundWaiver, ctx: Ctx): void {
  if (!isOpen(seen.state)) throw refuse('conflict', 'waivers.already_decided')
  const claimant = claimantOf(seen, ctx.now)
  if (claimant && claimant !== me(ctx)) throw refuse('conflict', 'waivers.claimed_by_other')
}

interface Turn {
  seen: FoundWaiver
  version: number
  what: 'reviewed' | 'granted' | 'refused'
  state: WaiverState
  reason: string
}

/** Takes one step, counted on the version that was seen: of two at once one wins, the other is told. */
async function takeTurn(tx: Tx, ctx: Ctx, { seen, version, what, state, reason }: Turn): Promise<void> {
  requireFree(seen, ctx)
  if (version !== seen.version) throw refuse('conflict', 'waivers.changed')
  const by = what === 'reviewed' ? { reviewedBy: me(ctx) } : { decidedAt: ctx.now }
  if (!(await store.change(tx, seen, { state, claimedBy: null, claimedAt: null, ...by })))
    throw refuse('conflict', 'waivers.changed')
  const actor = { kind: 'administrator', id: me(ctx) }
  await store.insertStep(tx, { waiverId: seen.id, what, actor, reason, now: ctx.now })
  await wake(tx, ['administrators', `operator:${seen.operatorId}`], 'waivers', seen.id)
}

interface Word {
  seen: FoundWaiver
  granted: boolean
  more: number
  until: string
  reason: string
}

async function tell(tx: Tx, { now, requestId }: Ctx, { seen, ...word }: Word): Promise<void> {
  const { id: waiverId, applicationId, operatorId, subjectName } = seen
  await emit(tx, waiverDecided, { waiverId, applicationId, operatorId, subjectName, ...word }, { now, requestId })
  await touchApplication(tx, applicationId, now)
}

/** Takes a waiver to work on; a colleague who was faster keeps it. */
export const claimWaiver = defineUseCase({
  name: 'waivers.claim',
  input: WaiverInput,
  load,
  may: mayTakeTurn,
  async run({ subject: seen, ctx, tx }): Promise<{ id: string }> {
    requireFree(seen, ctx)
    if (!(await store.change(tx, seen, { claimedBy: me(ctx), claimedAt: ctx.now })))
      throw refuse('conflict', 'waivers.claimed_by_other')
    await wake(tx, ['administrators'], 'waivers', seen.id)
    return { id: seen.id }
  },
})

/** Puts a claimed waiver back into the queue. */
export const releaseWaiver = defineUseCase({
  name: 'waivers.release',
  input: WaiverInput,
  load,
  may: mayTakeTurn,
  async run({ subject: seen, ctx, tx }): Promise<{ id: string }> {
    requireFree(seen, ctx)
    if (!(await store.change(tx, seen, { claimedBy: null, claimedAt: null })))
      throw refuse('conflict', 'waivers.changed')
    await wake(tx, ['administrators'], 'waivers', seen.id)
    return { id: seen.id }
  },
})

/** The platform's review: it supports the request and hands it to the regulator (ACC-5). */
export const passWaiver = defineUseCase({
  name: 'waivers.pass',
  input: PassInput,
  load,
  may: (actor, _: FoundWaiver) => mayReview(actor),
  async run({ input: { version, reason }, subject: seen, ctx, tx }): Promise<{ id: string }> {
    if (seen.state === 'REVIEWED') throw refuse('conflict', 'waivers.changed')
    await takeTurn(tx, ctx, { seen, version, what: 'reviewed', state: 'REVIEWED', reason })
    return { id: seen.id }
  },
})

/** Refuses with a reason: at the first look the platform, at the second the regulator. The applicant is told. */
export const refuseWaiver = defineUseCase({
  name: 'waivers.refuse',
  input: RefuseInput,
  load,
  may: mayTakeTurn,
  async run({ input: { version, reason }, subject: seen, ctx, tx }): Promise<{ id: string }> {
    await takeTurn(tx, ctx, { seen, version, what: 'refused', state: 'REFUSED', reason })
    await tell(tx, ctx, { seen, granted: false, more: 0, until: '', reason })
    return { id: seen.id }
  },
})

/** The regulator's approval: so many places more, under its reference, until a day (ACC-5). They count from this moment on. */
export const grantWaiver = defineUseCase({
  name: 'waivers.grant',
  input: GrantInput,
  load,
  may: mayDecide,
  async run({ input, subject: seen, ctx, tx }): Promise<{ id: string }> {
    const { now } = ctx
    if (seen.state === 'SUBMITTED') throw refuse('conflict', 'waivers.not_reviewed')
    if (input.more > seen.more) throw refuseField('more', 'waivers.more_than_asked', { asked: seen.more })
    const { max } = figure('headroomMonths', now)
    if (input.months > max) throw refuseField('months', 'waivers.too_long', { max })

    const { version, more, reference, reason } = input
    await takeTurn(tx, ctx, { seen, version, what: 'granted', state: 'GRANTED', reason })
    const until = headroomUntil(now, input.months)
    const { subjectKind, subjectHash, id: waiverId } = seen
    await grantHeadroom(tx, { id: newId(now), subjectKind, subjectHash, more, reference, waiverId, since: now, until })
    await tell(tx, ctx, { seen, granted: true, more, until: until.toISOString(), reason })
    return { id: seen.id }
  },
})
