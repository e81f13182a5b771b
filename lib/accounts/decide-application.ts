import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { randomCode } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ApplicationInput, ApproveInput, ReturnInput } from './application-contract'
import * as applications from './application-store'
import { applicationApproved, applicationReturned } from './events'
import { mayReviewApplication } from './policy'
import { confirmationTerm } from './registration-data'
import { openAccount } from './registration-store'
import { claimantOf, isTooEarly } from './rules'
import { insertSceneCode } from './scene-store'
import * as store from './store'
import type { FoundApplication } from './subject'

const load = ({ input, tx }: { input: { applicationId: string }; tx: Tx }) =>
  applications.findApplication(tx, input.applicationId)

const staffId = (ctx: Ctx) => actorIdOf(ctx.actor) ?? ''

/** What must hold before anyone acts on an application: it waits, and no colleague works on it. */
function requireFree(seen: FoundApplication, ctx: Ctx): void {
  if (seen.state !== 'SUBMITTED') throw refuse('conflict', 'accounts.already_decided')
  const claimant = claimantOf(seen, ctx.now)
  if (claimant && claimant !== staffId(ctx)) throw refuse('conflict', 'accounts.claimed_by_other')
}

/** The action log names the account that an application is about, which its members' and the staff's pages know by name. */
const filed = ({ subject }: { subject: FoundApplication }) => ({ targetId: subject.accountId ?? subject.id })

/** Takes an application to work on; a colleague who was faster keeps it. */
export const claimApplication = defineUseCase({
  name: 'accounts.claim-application',
  input: ApplicationInput,
  load,
  may: mayReviewApplication,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    const by = { id: staffId(ctx), now: ctx.now }
    if (!(await applications.markClaimed(tx, seen, by))) throw refuse('conflict', 'accounts.claimed_by_other')
    await wake(tx, ['administrators'], 'applications', seen.id)
    return { id: seen.id }
  },
  logOf: filed,
})

/** Puts a claimed application back into the queue. */
export const releaseApplication = defineUseCase({
  name: 'accounts.release-application',
  input: ApplicationInput,
  load,
  may: mayReviewApplication,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    if (!(await applications.markClaimed(tx, seen, null))) throw refuse('conflict', 'accounts.application_changed')
    await wake(tx, ['administrators'], 'applications', seen.id)
    return { id: seen.id }
  },
  logOf: filed,
})

interface Decision {
  state: 'APPROVED' | 'RETURNED'
  reason: string
  mend: string[]
  fastTrack: boolean
}

/** Counted on the version that the reviewer saw: of two who decide at once one wins, the other is told. */
async function decide(
  tx: Tx,
  ctx: Ctx,
  { seen, version, decision }: { seen: FoundApplication; version: number; decision: Decision },
) {
  requireFree(seen, ctx)
  if (version !== seen.version) throw refuse('conflict', 'accounts.application_changed')
  const by = staffId(ctx)
  if (!(await applications.markDecided(tx, seen, { ...decision, by, now: ctx.now }))) {
    throw refuse('conflict', 'accounts.already_decided')
  }
  await applications.insertStep(tx, {
    applicationId: seen.id,
    what: decision.state === 'APPROVED' ? 'approved' : 'returned',
    actor: { kind: 'administrator', id: by },
    now: ctx.now,
    reason: decision.reason,
    details: { fastTrack: decision.fastTrack, mend: decision.mend },
  })
  await wake(tx, ['administrators', `operator:${seen.operatorId}`], 'applications', seen.id)
}

async function assignHandle(tx: Tx, accountId: string, now: Date): Promise<string> {
  for (;;) {
    const handle = `xt_${randomCode(10)}`
    if (await store.takeHandle(tx, handle, accountId, now)) return handle
  }
}

/** Approves: the account is live with its handle, holder and follow code. Before the promised window only by the logged fast track (ACC-6). */
export const approveApplication = defineUseCase({
  name: 'accounts.approve-application',
  input: ApproveInput,
  load,
  may: mayReviewApplication,
  async run({ input, subject: seen, ctx, tx }) {
    const { now } = ctx
    requireFree(seen, ctx)
    const isEarly = seen.usableFrom !== null && isTooEarly(now, seen.usableFrom)
    if (isEarly && !input.fastTrack) throw refuse('limit', 'accounts.too_early', { usableFrom: seen.usableFrom })
    const decision = { state: 'APPROVED', reason: input.reason, mend: [], fastTrack: isEarly } as const
    await decide(tx, ctx, { seen, version: input.version, decision: { ...decision, mend: [] } })

    const accountId = seen.accountId ?? ''
    const handle = await assignHandle(tx, accountId, now)
    const opening = { id: accountId, handle, holderId: seen.operatorId, now, ...confirmationTerm(now) }
    if (!(await openAccount(tx, opening))) {
      throw refuse('conflict', 'accounts.already_decided')
    }
    await insertSceneCode(tx, { code: randomCode(12), accountId, scene: '', createdAt: now, expiresAt: null })
    const { id: applicationId, operatorId } = seen
    const facts = { applicationId, accountId, operatorId, accountName: seen.answers.name ?? '', handle }
    await emit(
      tx,
      applicationApproved,
      { ...facts, reason: input.reason, fastTrack: isEarly },
      { now, requestId: ctx.requestId, ownerId: accountId },
    )
    return { id: seen.id, accountId, handle }
  },
  logOf: filed,
})

/** Returns an application with what to mend; its place, name and binding stay kept for it. */
export const returnApplication = defineUseCase({
  name: 'accounts.return-application',
  input: ReturnInput,
  load,
  may: mayReviewApplication,
  async run({ input, subject: seen, ctx, tx }) {
    const mend = [...new Set(input.mend)]
    const decision: Decision = { state: 'RETURNED', reason: input.reason, mend, fastTrack: false }
    await decide(tx, ctx, { seen, version: input.version, decision })
    const { id: applicationId, operatorId, accountId } = seen
    await emit(
      tx,
      applicationReturned,
      {
        applicationId,
        accountId: accountId ?? '',
        operatorId,
        accountName: seen.answers.name ?? '',
        reason: input.reason,
        mend,
      },
      { now: ctx.now, requestId: ctx.requestId, ownerId: accountId },
    )
    return { id: seen.id }
  },
  logOf: filed,
})
