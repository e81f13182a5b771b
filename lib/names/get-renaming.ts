import 'server-only'
import { accountOf, accountsOf } from '@/lib/accounts'
import { type AccountBrief, mayDo } from '@/lib/accounts/contract'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type FormerName, FormerNamesInput, RenamingInput, type RenamingView } from './contract'
import { maySeeFormerNames, maySeeNames } from './policy'
import { loadAccount } from './request-rename'
import { renamesPerYear, yearStart } from './rules'
import * as store from './store'
import { renameView } from './views'

/** How many changes the year allows this account and how many are used; null where each wish is weighed. */
export async function yearOf(tx: Tx, account: AccountBrief, now: Date): Promise<RenamingView['year']> {
  const most = renamesPerYear(account.subjectKind, now)
  if (most === null) return null
  const from = yearStart(now)
  return { most, used: await store.countSince(tx, account.id, from), from: platformDay(from) }
}

/** The account's name for its operators: the rules that hold, the wish that waits, and the changes so far. */
export const getRenaming = defineQuery({
  name: 'names.get-renaming',
  input: RenamingInput,
  load: loadAccount,
  may: maySeeNames,
  async run({ subject: { account }, ctx, tx }): Promise<RenamingView> {
    const { now, actor } = ctx
    const all = (await store.listOfAccount(tx, account.id)).map((found) => renameView(found, now))
    return {
      name: account.name,
      mayRename: mayDo(actor, account.id, 'account.rename'),
      width: figure('accountNameWidth', now),
      year: await yearOf(tx, account, now),
      withdrawHours: figure('renameWithdrawHours', now),
      protectionDays: figure('nameProtectionDays', now),
      waiting: all.find(({ state }) => state === 'WAITING') ?? null,
      past: all.filter(({ state }) => state !== 'WAITING'),
    }
  },
})

/** The names that an account bore before, for anyone. */
export const getFormerNames = defineQuery({
  name: 'names.get-former-names',
  input: RenamingInput,
  load: ({ input, ctx, tx }) => accountOf(tx, input.accountId, ctx.now),
  may: maySeeFormerNames,
  run: async ({ subject: account, tx }): Promise<FormerName[]> =>
    (await store.listFormer(tx, account.id)).map(({ fromName, decidedAt }) => ({
      name: fromName,
      until: decidedAt?.toISOString() ?? '',
    })),
})

/** The names that several accounts bore before, by account, so that they are found by these too. */
export const listFormerNames = defineQuery({
  name: 'names.list-former-names',
  input: FormerNamesInput,
  load: ({ input, ctx, tx }) => accountsOf(tx, input.accountIds, ctx.now),
  may: maySeeFormerNames,
  async run({ subject: accounts, tx }): Promise<Record<string, string[]>> {
    const rows = await store.listFormerOfSeveral(
      tx,
      accounts.map(({ id }) => id),
    )
    const names: Record<string, string[]> = {}
    for (const { accountId, fromName } of rows) (names[accountId] ??= []).push(fromName)
    return names
  },
})
