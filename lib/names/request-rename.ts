import 'server-only'
import { accountOf, endWish, nameKey, requireLive, tidyName, wishForName } from '@/lib/accounts'
import { type AccountBrief, asksSecondFactor } from '@/lib/accounts/contract'
import { verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { RequestRenameInput, WithdrawRenameInput } from './contract'
import { mayRename } from './policy'
import { mayWithdrawAt, nextYear, promiseOf, renamesPerYear, yearStart } from './rules'
import * as store from './store'
import type { FoundRename, NamedAccount, OwnRename } from './subject'

/** Loads the account of an input that names one, as policies look at it. */
export async function loadAccount({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && ({ account } satisfies NamedAccount)
}

/** Refuses when the platform's year has no change left for this subject (E15). */
async function requireChangeLeft(tx: Tx, account: AccountBrief, now: Date): Promise<void> {
  const most = renamesPerYear(account.subjectKind, now)
  if (most === null) return
  const used = await store.countSince(tx, account.id, yearStart(now))
  // The request itself is among them: its row was written first.
  if (used > most) throw refuse('limit', 'names.year_used_up', { most, again: nextYear(now) })
}

/** Asks for another name (ACC-12): keeps it from others at once, and puts the wish before the reviewers. */
export const requestRename = defineUseCase({
  name: 'names.request-rename',
  input: RequestRenameInput,
  load: loadAccount,
  may: mayRename,
  async run({ input, subject: { account }, ctx, tx }) {
    const { now } = ctx
    requireLive(account)
    const name = tidyName(input.name)
    if (name === account.name) throw refuseField('name', 'names.same_name')

    // The row comes first: of two requests at once the second waits for its index here, and then counts the first.
    const id = newId(now)
    const promise = promiseOf(now)
    const isFirst = await store.insertRename(tx, {
      id,
      accountId: account.id,
      fromName: account.name,
      fromKey: nameKey(account.name),
      toName: name,
      toKey: nameKey(name),
      why: input.why,
      requestedBy: actorIdOf(ctx.actor) ?? '',
      requestedAt: now,
      ...promise,
    })
    if (!isFirst) throw refuse('conflict', 'names.one_waits')
    await requireChangeLeft(tx, account, now)
    await wishForName(tx, { account, name, now })
    if (asksSecondFactor('account.rename')) await verifySecondFactor(tx, ctx, input.code)
    await wake(tx, ['administrators', `account:${account.id}`], 'renames', id)
    return { id, withdrawUntil: promise.withdrawUntil.toISOString(), dueOn: promise.dueOn }
  },
})

/** Lets the wished-for name go again; one that the account bore before stays protected for it. */
export async function dropWish(tx: Tx, { accountId, toName }: FoundRename, now: Date): Promise<void> {
  const protection = await store.protectionOf(tx, accountId, { fromKey: nameKey(toName) }, now)
  await endWish(tx, { accountId, name: toName, protectedUntil: protection, now })
}

/** Takes the wish back within its hours; it does not count against the year. */
export const withdrawRename = defineUseCase({
  name: 'names.withdraw-rename',
  input: WithdrawRenameInput,
  async load({ input, ctx, tx }): Promise<OwnRename | null> {
    const [found, rename] = await Promise.all([loadAccount({ input, ctx, tx }), store.findRename(tx, input.renameId)])
    return found && rename?.accountId === input.accountId ? { ...found, rename } : null
  },
  may: (actor, found: OwnRename) => mayRename(actor, found),
  logOf: ({ input }) => ({ targetId: input.renameId }),
  async run({ subject: { account, rename }, ctx, tx }) {
    const { now } = ctx
    if (rename.state !== 'WAITING') throw refuse('conflict', 'names.already_decided')
    if (!mayWithdrawAt(rename, now)) {
      throw refuse('limit', 'names.withdraw_over', { until: rename.withdrawUntil.toISOString(), dueOn: rename.dueOn })
    }
    if (!(await store.markWithdrawn(tx, rename, now))) throw refuse('conflict', 'names.already_decided')
    await dropWish(tx, rename, now)
    await wake(tx, ['administrators', `account:${account.id}`], 'renames', rename.id)
    return { id: rename.id }
  },
})
