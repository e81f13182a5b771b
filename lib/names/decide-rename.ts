import 'server-only'
import { accountOf, claimantOf, operatorsOf, takeName } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DecideRenameInput, RenameInput } from './contract'
import { accountRenamed } from './events'
import { mayReviewNames } from './policy'
import { dropWish } from './request-rename'
import { mayWithdrawAt, protectedUntil } from './rules'
import * as store from './store'
import type { FoundRename } from './subject'

const load = ({ input, tx }: { input: { renameId: string }; tx: Tx }) => store.findRename(tx, input.renameId)
const staffId = (ctx: Ctx) => actorIdOf(ctx.actor) ?? ''
const logOf = ({ subject }: { subject: FoundRename }) => ({ accountId: subject.accountId, targetId: subject.id })

/** What must hold before anyone acts on a request: it waits, and no colleague works on it. */
function requireFree(seen: FoundRename, ctx: Ctx): void {
  if (seen.state !== 'WAITING') throw refuse('conflict', 'names.already_decided')
  const claimant = claimantOf(seen, ctx.now)
  if (claimant && claimant !== staffId(ctx)) throw refuse('conflict', 'names.claimed_by_other')
}

const wakeAll = (tx: Tx, seen: FoundRename) =>
  wake(tx, ['administrators', `account:${seen.accountId}`], 'renames', seen.id)

/** Takes a request to work on; a colleague who was faster keeps it. */
export const claimRename = defineUseCase({
  name: 'names.claim-rename',
  input: RenameInput,
  load,
  may: mayReviewNames,
  logOf,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    const isMine = await store.markClaimed(tx, seen, { id: staffId(ctx), now: ctx.now })
    if (!isMine) throw refuse('conflict', 'names.claimed_by_other')
    await wakeAll(tx, seen)
    return { id: seen.id }
  },
})

/** Puts a claimed request back into the queue. */
export const releaseRename = defineUseCase({
  name: 'names.release-rename',
  input: RenameInput,
  load,
  may: mayReviewNames,
  logOf,
  async run({ subject: seen, ctx, tx }) {
    requireFree(seen, ctx)
    if (!(await store.markClaimed(tx, seen, null))) throw refuse('conflict', 'names.request_changed')
    await wakeAll(tx, seen)
    return { id: seen.id }
  },
})

interface Decision {
  seen: FoundRename
  version: number
  state: 'APPROVED' | 'RETURNED'
  reason: string
  protectedUntil: Date | null
}

/** Counted on the version that the reviewer saw: of two who decide at once one wins. */
async function decide(tx: Tx, ctx: Ctx, { seen, version, ...to }: Decision): Promise<void> {
  requireFree(seen, ctx)
  if (version !== seen.version) throw refuse('conflict', 'names.request_changed')
  const isDone = await store.markDecided(tx, seen, { ...to, by: staffId(ctx), now: ctx.now })
  if (!isDone) throw refuse('conflict', 'names.already_decided')
  await wakeAll(tx, seen)
}

/** Everyone who works on the account learns what became of the wish. */
async function tell(tx: Tx, ctx: Ctx, { seen, state, reason }: Decision): Promise<void> {
  const people = (await operatorsOf(tx, seen.accountId, ctx.now)).map(({ operatorId }) => ({
    door: 'OPERATOR' as const,
    personId: operatorId,
  }))
  const news = {
    kind: state === 'APPROVED' ? ('rename_approved' as const) : ('rename_returned' as const),
    facts: { from: seen.fromName, to: seen.toName, reason },
    causeKey: `rename:${seen.id}:${state}`,
    accountId: seen.accountId,
    href: `/console/${seen.accountId}/account`,
  }
  await notify(tx, people, news, ctx.now)
}

/** Gives the account its new name everywhere at once, and keeps the old one from others for the days of the rulebook (ACC-12). */
export const approveRename = defineUseCase({
  name: 'names.approve-rename',
  input: DecideRenameInput,
  load,
  may: mayReviewNames,
  logOf,
  async run({ input, subject: seen, ctx, tx }) {
    const { now } = ctx
    requireFree(seen, ctx)
    if (mayWithdrawAt(seen, now)) {
      throw refuse('limit', 'names.still_withdrawable', { until: seen.withdrawUntil.toISOString() })
    }
    const until = protectedUntil(now)
    const decision = { ...input, seen, state: 'APPROVED', protectedUntil: until } as const
    await decide(tx, ctx, decision)
    const { accountId, fromName: from, toName: to } = seen
    if (!(await takeName(tx, { accountId, from, to, protectedUntil: until, now }))) {
      throw refuse('conflict', 'names.account_changed', { name: (await accountOf(tx, accountId, now))?.name ?? from })
    }
    const at = { now, requestId: ctx.requestId, ownerId: accountId }
    await emit(tx, accountRenamed, { accountId, renameId: seen.id, from, to }, at)
    await tell(tx, ctx, decision)
    return { id: seen.id }
  },
})

/** Refuses the wish with its reason; the name is free for others at once. */
export const returnRename = defineUseCase({
  name: 'names.return-rename',
  input: DecideRenameInput,
  load,
  may: mayReviewNames,
  logOf,
  async run({ input, subject: seen, ctx, tx }) {
    const decision = { ...input, seen, state: 'RETURNED', protectedUntil: null } as const
    await decide(tx, ctx, decision)
    await dropWish(tx, seen, ctx.now)
    await tell(tx, ctx, decision)
    return { id: seen.id }
  },
})
