import 'server-only'
import { accountsByRights, accountsIdleSince, certificationsAfter, subjectsAtLimit } from '@/lib/accounts'
import { addDays, daysBetween, platformDay, startOfDay } from '@/lib/platform/calendar'
import { accountsByFollowers } from '@/lib/followers'
import { sendsAfter } from '@/lib/mass-send'
import { accountsAbovePlaces } from '@/lib/members'
import type { Rights } from '@/lib/rulebook'
import type { Effect, Effects } from './effect'
import type { Touched } from './contract'

const DAY_MS = 24 * 60 * 60_000

/** Nobody loses an account when a limit falls (ACC-4): counted are those who hold more, and those who could not apply again. */
const accountsPerSubject: Effect<'accountsPerSubject'> = async ({ tx, before, after }) => {
  const above = await subjectsAtLimit(tx, after, 'above')
  const full = await subjectsAtLimit(tx, after, 'full')
  const fullBefore = await subjectsAtLimit(tx, before, 'full')
  return [
    { what: 'subjects_above', count: above.count, examples: above.examples },
    { what: 'subjects_full', count: full.count, facts: { before: fullBefore.count } },
  ]
}

/** Live accounts that a new idle time would make due for reclaim on its day, and how many are due by the present one (ACC-10). */
const reclaimAfterDays: Effect<'reclaimAfterDays'> = async ({ tx, before, after, from, now }) => {
  const day = startOfDay(from)
  const idle = (days: number) => accountsIdleSince(tx, new Date(day.getTime() - days * DAY_MS), now)
  const [then, present] = [await idle(after), await idle(before)]
  return [
    { what: 'accounts_reclaimable', count: then.count, facts: { before: present.count }, examples: then.examples },
  ]
}

const closingFreezeDays: Effect<'closingFreezeDays'> = async ({ tx, before, after }) => {
  const bounds = [...before, ...after].flatMap(({ followersUpTo }) => (followersUpTo === null ? [] : [followersUpTo]))
  const edges = [...new Set(bounds)].toSorted((a, b) => a - b)
  const daysOf = (tiers: typeof after, followers: number) =>
    tiers.find(({ followersUpTo }) => followersUpTo === null || followers <= followersUpTo)?.days ?? 0
  const touched: Touched[] = []
  for (const [at, upTo] of [...edges, null].entries()) {
    const above = at === 0 ? -1 : (edges[at - 1] ?? -1)
    const [was, is] = [daysOf(before, above + 1), daysOf(after, above + 1)]
    if (was === is) continue
    const count = await accountsByFollowers(tx, { above, upTo })
    const facts = { above: Math.max(above, 0), upTo: upTo ?? 0, was, is }
    touched.push({ what: upTo === null ? 'accounts_in_last_tier' : 'accounts_in_tier', count, facts })
  }
  return touched
}

const certificationFeeFen: Effect<'certificationFeeFen'> = async ({ tx, before, after, from }) => {
  const kinds = (['SUBSCRIPTION', 'SERVICE'] as const).filter((kind) => before[kind] !== after[kind])
  const touched: Touched[] = []
  for (const kind of kinds) {
    const due = await certificationsAfter(tx, kind, startOfDay(from))
    touched.push({ what: 'renewals_after', count: due.count, facts: { kind }, examples: due.examples })
  }
  return touched
}

const sameRights = (a: Rights, b: Rights) => JSON.stringify(a) === JSON.stringify(b)

/** Live accounts of each kind whose rights change, and their sends that are scheduled into the new time. */
const accountRights: Effect<'accountRights'> = async ({ tx, before, after, from, now }) => {
  const counts = await accountsByRights(tx, now)
  const keys = (['SUBSCRIPTION', 'SUBSCRIPTION_CERTIFIED', 'SERVICE', 'SERVICE_CERTIFIED'] as const).filter(
    (key) => !sameRights(before[key], after[key]),
  )
  const touched: Touched[] = keys.map((key) => ({ what: 'accounts_of_kind', count: counts[key], facts: { kind: key } }))
  const sends = await sendsAfter(tx, startOfDay(from))
  return [...touched, { what: 'sends_scheduled_after', count: sends }]
}

const massSendScheduleDays: Effect<'massSendScheduleDays'> = async ({ tx, after, now }) => {
  const last = startOfDay(addDays(platformDay(now), after + 1))
  return [
    {
      what: 'sends_beyond',
      count: await sendsAfter(tx, last),
      facts: { days: daysBetween(platformDay(now), platformDay(last)) },
    },
  ]
}

/** Nobody is sent away when places become fewer; nobody can be invited until there are free ones (AUTH-2). */
const operatorsPerAccount: Effect<'operatorsPerAccount'> = async ({ tx, before, after, now }) => {
  const terms = (['LONG_TERM', 'ONE_MONTH'] as const).filter((term) => before[term] !== after[term])
  const touched: Touched[] = []
  for (const term of terms) {
    const above = await accountsAbovePlaces(tx, { term, most: after[term], now })
    touched.push({ what: 'accounts_above_places', count: above.count, facts: { term }, examples: above.examples })
  }
  return touched
}

/** What changes of figures about accounts touch. */
export const ACCOUNT_EFFECTS: Effects = {
  operatorsPerAccount,
  accountsPerSubject,
  reclaimAfterDays,
  closingFreezeDays,
  certificationFeeFen,
  accountRights,
  massSendScheduleDays,
}
