import 'server-only'
import { operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { defineUseCase } from '@/lib/platform/use-case'
import { NothingInput } from './contract'
import { mayKeepTime } from './policy'
import { filingDueOn, nextReminder } from './rules'
import * as store from './store'

const PAGE = 100

/** Opens the filings of accounts that have gone live; an account from before this rule is reminded from today on. */
export const openFilings = defineUseCase({
  name: 'filing.open',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayKeepTime,
  async run({ ctx, tx }): Promise<{ opened: number }> {
    const accounts = await store.accountsWithout(tx, PAGE)
    const openings = accounts.map(({ id: accountId, liveAt }) => {
      const dueOn = filingDueOn(liveAt)
      return { accountId, dueOn, nextReminderOn: nextReminder(dueOn, null) }
    })
    await store.openFilings(tx, openings, ctx.now)
    return { opened: openings.length }
  },
})

type Due = Awaited<ReturnType<typeof store.toRemind>>[number]

async function tell(tx: Tx, { accountId, name, dueOn }: Due, now: Date): Promise<void> {
  const isLate = platformDay(now) > dueOn
  const people = (await operatorsOf(tx, accountId, now)).filter(
    ({ role }) => role === 'holder' || role === 'administrator',
  )
  const kind = isLate ? ('filing_overdue' as const) : ('filing_due' as const)
  const news = {
    kind,
    facts: { account: name, due: dueOn },
    causeKey: `${kind}:${accountId}:${dueOn}:${platformDay(now)}`,
    accountId,
    href: `/console/${accountId}/filing`,
  }
  await notify(
    tx,
    people.map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId })),
    news,
    now,
  )
}

/** Reminds of filings whose day has come, once each; what was late to run says one word, not several. */
export const remindOfFilings = defineUseCase({
  name: 'filing.remind',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayKeepTime,
  async run({ ctx, tx }): Promise<{ told: number }> {
    const today = platformDay(ctx.now)
    let told = 0
    for (const due of await store.toRemind(tx, today, PAGE)) {
      // The next one still to come: of several that lie behind, one is said and not all.
      if (!(await store.markReminded(tx, due, nextReminder(due.dueOn, today)))) continue
      await tell(tx, due, ctx.now)
      told += 1
    }
    return { told }
  },
})
