import 'server-only'
import { accountOf, changeRegistration, claimantOf, noteConfirmed, operatorsOf, pauseReadOnly } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { giveProofsBack } from '@/lib/proofs'
import { ConfirmationInput, DecideConfirmationInput } from './contract'
import { mayReviewChanges } from './policy'
import * as store from './store'
import type { FoundConfirmation } from './subject'

/** Reviewers see what was handed in for review; a plain confirmation is nothing to decide. */
export async function loadChange({ input, tx }: { input: { confirmationId: string }; tx: Tx }) {
  const found = await store.findConfirmation(tx, input.confirmationId)
  return found?.changes ? found : null
}
const staffId = (ctx: Ctx) => actorIdOf(ctx.actor) ?? ''
const logOf = ({ subject }: { subject: FoundConfirmation }) => ({ accountId: subject.accountId, targetId: subject.id })

function requireFree(seen: FoundConfirmation, ctx: Ctx): void {
  if (seen.state !== 'WAITING') throw refuse('conflict', 'confirmations.already_decided')
  const claimant = claimantOf(seen, ctx.now)
  if (claimant && claimant !== staffId(ctx)) throw refuse('conflict', 'confirmations.claimed_by_other')
}

const wakeAll = (tx: Tx, seen: FoundConfirmation) =>
  wake(tx, ['administrators', `account:${seen.accountId}`], 'confirmations', seen.id)

/** Takes a change to work on; a colleague who was faster keeps it. */
export const claimChange = defineUseCase({
  name: 'confirmations.claim-change',
  input: ConfirmationInput,
  load: loadChange,
  may: mayReviewChanges,
  logOf,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    const isMine = await store.markClaimed(tx, seen, { id: staffId(ctx), now: ctx.now })
    if (!isMine) throw refuse('conflict', 'confirmations.claimed_by_other')
    await wakeAll(tx, seen)
    return { id: seen.id }
  },
})

/** Puts a claimed change back into the queue. */
export const releaseChange = defineUseCase({
  name: 'confirmations.release-change',
  input: ConfirmationInput,
  load: loadChange,
  may: mayReviewChanges,
  logOf,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    if (!(await store.markClaimed(tx, seen, null))) throw refuse('conflict', 'confirmations.change_moved')
    await wakeAll(tx, seen)
    return { id: seen.id }
  },
})

interface Decision {
  seen: FoundConfirmation
  version: number
  state: 'APPROVED' | 'RETURNED'
  reason: string
}

/** Counted on the version that the reviewer saw; the account's people learn of it in the same transaction. */
async function decide(tx: Tx, ctx: Ctx, { seen, version, state, reason }: Decision): Promise<void> {
  const { now } = ctx
  requireFree(seen, ctx)
  if (version !== seen.version) throw refuse('conflict', 'confirmations.change_moved')
  const isDone = await store.markDecided(tx, seen, { state, by: staffId(ctx), now, reason })
  if (!isDone) throw refuse('conflict', 'confirmations.already_decided')
  const { accountId } = seen
  const account = (await accountOf(tx, accountId, now))?.name ?? '–'
  const people = (await operatorsOf(tx, accountId, now)).filter(({ role }) => role === 'holder')
  await notify(
    tx,
    people.map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId })),
    {
      kind: state === 'APPROVED' ? 'change_approved' : 'change_returned',
      facts: { account, reason },
      causeKey: `confirmation:${seen.id}:${state}`,
      accountId,
      href: `/console/${accountId}/account`,
    },
    now,
  )
  await wakeAll(tx, seen)
}

/** Takes the changed data over for the subject and all its accounts; the account is confirmed for a year. */
export const approveChange = defineUseCase({
  name: 'confirmations.approve-change',
  input: DecideConfirmationInput,
  load: loadChange,
  may: mayReviewChanges,
  logOf,
  async run({ input, subject: seen, ctx, tx }) {
    await decide(tx, ctx, { ...input, seen, state: 'APPROVED' })
    const { proofs: _, ...facts } = seen.changes ?? {}
    await changeRegistration(tx, seen.accountId, facts)
    await noteConfirmed(tx, seen.accountId, seen.answeredFor, ctx.now)
    return { id: seen.id }
  },
})

/** Gives the change and its proofs back with its reason; the registered data and the old due day count again. */
export const returnChange = defineUseCase({
  name: 'confirmations.return-change',
  input: DecideConfirmationInput,
  load: loadChange,
  may: mayReviewChanges,
  logOf,
  async run({ input, subject: seen, ctx, tx }) {
    await decide(tx, ctx, { ...input, seen, state: 'RETURNED' })
    await giveProofsBack(tx, { accountId: seen.accountId, confirmationId: seen.id }, ctx.now)
    await pauseReadOnly(tx, seen.accountId, seen.answeredFor, { waits: false, now: ctx.now })
    return { id: seen.id }
  },
})
