import 'server-only'
import { operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { Ctx } from '@/lib/platform/actor'
import type { Day } from '@/lib/platform/calendar'
import { pageOfDue, together } from './remind-store'
import { horizonOf, OVERDUE, stageOf } from './rules'
import { noteNotice } from './store'

const BATCH = 200

interface Due {
  id: string
  name: string
  dueOn: Day
  readOnlyFrom: Date | null
}

/** Tells the people of one account what is true for it now, once for each stage. */
async function remind({ id, name, dueOn, readOnlyFrom }: Due, now: Date): Promise<boolean> {
  const stage = stageOf({ dueOn, readOnlyFrom }, now)
  if (stage === null || !readOnlyFrom) return false
  return together(async (tx) => {
    if (!(await noteNotice(tx, { accountId: id, dueOn, stage, at: now }))) return false
    const people = (await operatorsOf(tx, id, now)).filter(({ role }) => role === 'holder' || role === 'administrator')
    const news = {
      kind: stage === OVERDUE ? ('confirmation_overdue' as const) : ('confirmation_due' as const),
      facts: { account: name, dueOn, readOnlyFrom: readOnlyFrom.toISOString() },
      causeKey: `confirmation:${id}:${dueOn}:${stage}`,
      accountId: id,
      href: `/console/${id}/account#registration`,
    }
    await notify(
      tx,
      people.map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId })),
      news,
      now,
    )
    return true
  })
}

/**
 * Reminds everyone whose confirmation comes due, is due, or is so long over that the console only reads (ACC-16). It may run late,
 * twice, or on two workers: each stage is noted once. It never makes a console read only; that is a date on the account's row.
 */
export async function remindOfConfirmations({ now }: Ctx): Promise<number> {
  let sent = 0
  let after: string | null = null
  do {
    const page: Due[] = await pageOfDue(horizonOf(now), after, BATCH)
    for (const due of page) if (await remind(due, now)) sent += 1
    after = page.length === BATCH ? (page.at(-1)?.id ?? null) : null
  } while (after)
  return sent
}
