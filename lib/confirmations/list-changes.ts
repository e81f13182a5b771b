import 'server-only'
import { accountOf, accountsOf, dueCountsOf } from '@/lib/accounts'
import type { DueCounts } from '@/lib/accounts/contract'
import { actorIdOf } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { proofsOfChange } from '@/lib/proofs'
import { registered } from './confirm'
import {
  ConfirmationInput,
  type ConfirmationQueueView,
  type ConfirmationReviewView,
  ListConfirmationsInput,
  NothingInput,
} from './contract'
import { loadChange } from './decide-change'
import { mayReviewChanges } from './policy'
import * as queue from './queue-store'
import * as store from './store'
import { confirmationRow, confirmationView, differences } from './views'

const PAGE = 30

/** What waits among changed registration data, by when it is due. */
export const countChanges = defineQuery({
  name: 'confirmations.count-changes',
  input: NothingInput,
  load: async () => ({}),
  may: mayReviewChanges,
  run: async ({ ctx, tx }): Promise<DueCounts> => dueCountsOf(await queue.countByDue(tx), ctx.now),
})

/** The reviewers' queue of changed registration data: what is due first stands first, late ones marked. */
export const listChanges = defineQuery({
  name: 'confirmations.list-changes',
  input: ListConfirmationsInput,
  load: async () => ({}),
  may: mayReviewChanges,
  async run({ input, ctx, tx }): Promise<ConfirmationQueueView> {
    const { now } = ctx
    const reviewerId = actorIdOf(ctx.actor) ?? ''
    const ids = await queue.listQueue(tx, { ...input, reviewerId }, PAGE + 1)
    const found = await store.findConfirmations(tx, ids.slice(0, PAGE))
    const accounts = await accountsOf(tx, [...new Set(found.map(({ accountId }) => accountId))], now)
    const byId = new Map(accounts.map((account) => [account.id, account]))
    const rows = found.flatMap((one) => {
      const account = byId.get(one.accountId)
      return account ? [confirmationRow(one, account, { reviewerId, now })] : []
    })
    const counts = await queue.countWaiting(tx, platformDay(now))
    return { rows, next: ids.length > PAGE ? (ids[PAGE - 1] ?? null) : null, ...counts }
  },
})

/** Everything a reviewer decides a change on, side by side with what is registered; numbers masked (AUTH-4). */
export const getChangeForReview = defineQuery({
  name: 'confirmations.get-change-for-review',
  input: ConfirmationInput,
  load: loadChange,
  may: mayReviewChanges,
  async run({ subject: seen, ctx, tx }): Promise<ConfirmationReviewView | null> {
    const { now } = ctx
    const account = await accountOf(tx, seen.accountId, now)
    if (!account) return null
    const facts = await registered(tx, account.id)
    const past = (await store.listOfAccount(tx, account.id)).filter(({ id }) => id !== seen.id)
    return {
      ...confirmationRow(seen, account, { reviewerId: actorIdOf(ctx.actor) ?? '', now }),
      subjectName: facts.name,
      version: seen.version,
      note: seen.note,
      differences: differences(seen.changes, facts),
      unchanged: { numberMasked: facts.numberMasked },
      proofs: await proofsOfChange(tx, seen.id),
      decided: confirmationView(seen).decided,
      past: past.map(confirmationView),
    }
  },
})
