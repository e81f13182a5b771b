import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { AcceptFilingInput, type FilingStepView, type MendField, ReturnFilingInput } from './contract'
import { filingAccepted, filingReturned } from './events'
import { loadFiling } from './get-filing'
import { mayReviewFiling } from './policy'
import * as store from './store'
import type { FoundFiling } from './subject'

/** What must hold before an office decides: it waits, and it is the version that the officer saw. */
function requireWaiting(seen: FoundFiling, version: number): void {
  if (seen.state !== 'SUBMITTED') throw refuse('conflict', 'filing.already_decided')
  if (version !== seen.version) throw refuse('conflict', 'filing.changed')
}

const decided = (ctx: Ctx) => ({ decidedAt: ctx.now, decidedBy: actorIdOf(ctx.actor) })

interface Decided {
  what: FilingStepView['what']
  reason?: string
  details: { number?: string; mend?: MendField[] }
}
async function note(tx: Tx, ctx: Ctx, { seen, ...step }: Decided & { seen: FoundFiling }): Promise<string> {
  const { accountId, region } = seen
  const actor = { kind: 'administrator', id: actorIdOf(ctx.actor) ?? '' }
  const { id } = await store.insertStep(tx, { accountId, region, actor, now: ctx.now, ...step })
  await wake(tx, ['administrators', `account:${accountId}`], 'filings', accountId)
  return id
}

const emitAt = (ctx: Ctx, accountId: string) => ({ now: ctx.now, requestId: ctx.requestId, ownerId: accountId })

/** Accepts a filing under a certificate number, unique in its region; the number stands on the profile at once. */
export const acceptFiling = defineUseCase({
  name: 'filing.accept',
  input: AcceptFilingInput,
  load: loadFiling,
  may: mayReviewFiling,
  async run({ input: { accountId, version, number }, subject: seen, ctx, tx }) {
    requireWaiting(seen, version)
    const kept = { state: 'ACCEPTED' as const, number, nextReminderOn: null, ...decided(ctx) }
    const outcome = await store.accept(tx, seen, kept)
    if (outcome === 'taken') throw refuseField('number', 'filing.number_taken', { number })
    if (outcome === 'changed') throw refuse('conflict', 'filing.already_decided')
    const stepId = await note(tx, ctx, { seen, what: 'accepted', details: { number } })
    await emit(tx, filingAccepted, { accountId, stepId, number }, emitAt(ctx, accountId))
    await dropPages(tx, [`/p/${seen.facts.handle}`])
    return { accountId, number }
  },
  logOf: ({ input }) => ({ accountId: null, targetId: input.accountId }),
})

/** Sends a filing back with what to mend; its deadline stays. */
export const returnFiling = defineUseCase({
  name: 'filing.return',
  input: ReturnFilingInput,
  load: loadFiling,
  may: mayReviewFiling,
  async run({ input: { accountId, version, reason, mend: asked }, subject: seen, ctx, tx }) {
    requireWaiting(seen, version)
    const mend = [...new Set(asked)]
    const kept = { state: 'RETURNED' as const, reason, mend, ...decided(ctx) }
    if (!(await store.change(tx, seen, kept))) throw refuse('conflict', 'filing.already_decided')
    const stepId = await note(tx, ctx, { seen, what: 'returned', reason, details: { mend } })
    await emit(tx, filingReturned, { accountId, stepId, reason }, emitAt(ctx, accountId))
    return { accountId }
  },
  logOf: ({ input }) => ({ accountId: null, targetId: input.accountId }),
})
