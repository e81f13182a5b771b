import 'server-only'
import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { followersCount } from '@/lib/followers'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { AccountInput, type ClosingView, type EndingView } from './contract'
import { findIdle } from './dormancy-store'
import { maySeeClosing } from './policy'
import { freezeDaysFor, isUndoable, planFreeze, reclaimDay } from './rules'
import * as store from './store'
import type { Ending } from './subject'

const endingView = (ending: Ending, mayUndo: boolean): EndingView => ({
  id: ending.id,
  cause: ending.cause,
  reason: ending.reason,
  startedAt: ending.startedAt.toISOString(),
  followers: ending.followers,
  freezeDays: ending.freezeDays,
  endsAt: ending.endsAt.toISOString(),
  endedAt: ending.endedAt?.toISOString() ?? null,
  exportUntil: ending.exportUntil.toISOString(),
  nameFreeAt: ending.nameFreeAt.toISOString(),
  mayUndo,
})

/** Whether and when the account ends, what closing it today would mean, and when it would be reclaimed for want of use. */
export const getClosing = defineQuery({
  name: 'lifecycle.get-closing',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { account }
  },
  may: maySeeClosing,
  async run({ subject: { account }, ctx, tx }): Promise<ClosingView> {
    const [followers, ending, undone, idle] = await Promise.all([
      followersCount(tx, account.id),
      store.findEnding(tx, account.id),
      store.listUndone(tx, account.id),
      findIdle(tx, account.id),
    ])
    const mayClose = mayDo(ctx.actor, account.id, 'account.close')
    const plan = planFreeze(freezeDaysFor(followers, ctx.now), ctx.now)
    const { id, name, handle, state } = account
    return {
      account: { id, name, handle, state },
      mayClose,
      followers,
      plan: {
        freezeDays: plan.freezeDays,
        endsAt: plan.endsAt.toISOString(),
        nameFreeAt: plan.nameFreeAt.toISOString(),
      },
      tiers: figure('closingFreezeDays', ctx.now),
      ending: ending && endingView(ending, mayClose && isUndoable(ending, ctx.now)),
      undone: undone.map((row) => ({
        id: row.id,
        startedAt: row.startedAt.toISOString(),
        undoneAt: row.undoneAt.toISOString(),
      })),
      dormancy: {
        idleSince: idle.idleSince.toISOString(),
        reclaimOn: reclaimDay(idle, ctx.now),
        afterDays: figure('reclaimAfterDays', ctx.now),
        isExempt: account.certified,
      },
    }
  },
})
