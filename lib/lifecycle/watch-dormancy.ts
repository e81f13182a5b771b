import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { AccountInput } from './contract'
import * as store from './dormancy-store'
import { endAccount } from './end-account'
import { maySweep } from './policy'
import { dormancyStep, reclaimDay } from './rules'

/** A call of the developer interface counts as activity (ACC-10). */
export const recordActivity = (tx: Tx, accountId: string, now: Date): Promise<void> =>
  store.touchActivity(tx, accountId, now)

export type DormancyOutcome = 'warned' | 'reclaimed' | 'nothing_to_do'

/** Warns or reclaims one idle account, whichever is due; a sign-in of its holder at any moment before keeps it (ACC-10). */
export const watchAccount = defineUseCase({
  name: 'lifecycle.watch-account',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    await store.holdActivity(tx, input.accountId)
    return accountOf(tx, input.accountId, ctx.now)
  },
  may: maySweep,
  async run({ input: { accountId }, subject: account, ctx, tx }): Promise<DormancyOutcome> {
    if (account.state !== 'LIVE' || account.certified) return 'nothing_to_do'
    // Read under the lock that `load` took: who signed in meanwhile stays.
    const idle = await store.findIdle(tx, accountId)
    const due = dormancyStep(idle, ctx.now)
    if (due === 'reclaim') {
      await endAccount(tx, { accountId, cause: 'DORMANCY', reason: '' }, ctx)
      return 'reclaimed'
    }
    if (due === null) return 'nothing_to_do'
    const warning = { accountId, idleSince: idle.idleSince, daysBefore: due.warn, givenAt: ctx.now }
    if (!(await store.insertWarning(tx, warning))) return 'nothing_to_do'
    const reclaimOn = reclaimDay({ ...idle, warnings: [...idle.warnings, warning] }, ctx.now)
    await warn(tx, { id: accountId, name: account.name, reclaimOn, daysBefore: due.warn, since: idle.idleSince }, ctx)
    return 'warned'
  },
})

interface Warned {
  id: string
  name: string
  reclaimOn: string
  daysBefore: number
  since: Date
}

async function warn(tx: Tx, { id, name, reclaimOn, daysBefore, since }: Warned, ctx: Ctx): Promise<void> {
  const holders = (await operatorsOf(tx, id, ctx.now)).filter(({ role }) => role === 'holder')
  await notify(
    tx,
    holders.map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId })),
    {
      kind: 'dormancy_warning',
      facts: { account: name, reclaimOn: startOfDay(reclaimOn).toISOString() },
      causeKey: `dormancy:${id}:${daysBefore}:${since.toISOString()}`,
      accountId: id,
      href: `/console/${id}/closing`,
    },
    ctx.now,
  )
}

/** Looks at every account that has been idle long enough for a warning; returns how many were reclaimed. A sweep. */
export async function watchDormancy(ctx: Ctx): Promise<number> {
  const first = figure('reclaimAfterDays', ctx.now) - Math.max(0, ...figure('reclaimWarningDays', ctx.now))
  const before = startOfDay(addDays(platformDay(ctx.now), 1 - first))
  let reclaimed = 0
  for (let after: string | null = null; ;) {
    const batch: { id: string }[] = await store.idleBefore(before, ctx.now, after)
    for (const { id } of batch) if ((await look(ctx, id)) === 'reclaimed') reclaimed += 1
    after = batch.at(-1)?.id ?? null
    if (after === null) return reclaimed
  }
}

async function look(ctx: Ctx, accountId: string): Promise<DormancyOutcome> {
  try {
    return await execute(watchAccount, ctx, { accountId })
  } catch (error) {
    log.error({ err: error, accountId }, 'an idle account was not looked at')
    return 'nothing_to_do'
  }
}
