import 'server-only'
import { accountOf, accountsOf, dueCountsOf } from '@/lib/accounts'
import type { DueCounts } from '@/lib/accounts/contract'
import { actorIdOf } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ListRenamesInput, NothingInput, RenameInput, type RenameQueueView, type RenameReviewView } from './contract'
import { yearOf } from './get-renaming'
import { mayReviewNames } from './policy'
import * as queue from './queue-store'
import { mayWithdrawAt } from './rules'
import * as store from './store'
import { renameRow, renameView } from './views'

const PAGE = 30

/** What waits among the changes of name, by when it is due. */
export const countRenames = defineQuery({
  name: 'names.count-renames',
  input: NothingInput,
  load: async () => ({}),
  may: mayReviewNames,
  run: async ({ ctx, tx }): Promise<DueCounts> => dueCountsOf(await queue.countByDue(tx), ctx.now),
})

/** The reviewers' queue of names: what is due first stands first, late ones marked. */
export const listRenames = defineQuery({
  name: 'names.list-renames',
  input: ListRenamesInput,
  load: async () => ({}),
  may: mayReviewNames,
  async run({ input, ctx, tx }): Promise<RenameQueueView> {
    const { now } = ctx
    const reviewerId = actorIdOf(ctx.actor) ?? ''
    const ids = await queue.listQueue(tx, { ...input, reviewerId }, PAGE + 1)
    const found = await store.findRenames(tx, ids.slice(0, PAGE))
    const accounts = await accountsOf(tx, [...new Set(found.map(({ accountId }) => accountId))], now)
    const byId = new Map(accounts.map((account) => [account.id, account]))
    const rows = found.flatMap((one) => {
      const account = byId.get(one.accountId)
      return account ? [renameRow(one, account, { reviewerId, now })] : []
    })
    const counts = await queue.countWaiting(tx, platformDay(now))
    return { rows, next: ids.length > PAGE ? (ids[PAGE - 1] ?? null) : null, ...counts }
  },
})

/** Everything a reviewer decides a change of name on. */
export const getRenameForReview = defineQuery({
  name: 'names.get-rename-for-review',
  input: RenameInput,
  load: ({ input, tx }) => store.findRename(tx, input.renameId),
  may: mayReviewNames,
  async run({ subject: seen, ctx, tx }): Promise<RenameReviewView | null> {
    const { now } = ctx
    const account = await accountOf(tx, seen.accountId, now)
    if (!account) return null
    const past = (await store.listOfAccount(tx, seen.accountId)).filter(({ id }) => id !== seen.id)
    return {
      ...renameRow(seen, account, { reviewerId: actorIdOf(ctx.actor) ?? '', now }),
      version: seen.version,
      why: seen.why,
      handle: account.handle,
      certified: account.certified,
      withdrawUntil: seen.withdrawUntil.toISOString(),
      tooEarly: mayWithdrawAt(seen, now),
      year: await yearOf(tx, account, now),
      protectionDays: figure('nameProtectionDays', now),
      decided: renameView(seen, now).decided,
      past: past.map((one) => renameView(one, now)),
    }
  },
})
