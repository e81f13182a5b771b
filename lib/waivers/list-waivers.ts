import 'server-only'
import { dueCountsOf } from '@/lib/accounts'
import type { DueCounts } from '@/lib/accounts/contract'
import { type Actor, actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { CountWaiversInput, ListWaiversInput, WaiverInput, type WaiverQueueView, type WaiverView } from './contract'
import { mayDecide, mayReview, maySeeWaivers } from './policy'
import * as store from './store'
import type { FoundWaiver } from './subject'
import { waiverRow } from './views'

const PAGE = 30

/** The waivers that wait for the platform's review or the regulator's word, what is due first on top. */
export const listWaivers = defineQuery({
  name: 'waivers.list',
  input: ListWaiversInput,
  load: async () => ({}),
  may: maySeeWaivers,
  async run({ input: { show, cursor }, ctx, tx }): Promise<WaiverQueueView> {
    const me = actorIdOf(ctx.actor) ?? ''
    const [found, counts] = await Promise.all([
      store.listWaivers(tx, { show, cursor, take: PAGE + 1 }),
      store.countOpen(tx),
    ])
    const rows = found.slice(0, PAGE).map((one) => waiverRow(one, me, ctx.now))
    return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null, counts }
  },
})

/** What waits among the waivers for whoever asks, by when it is due: the platform's review, or the regulator's word. */
export const countWaivers = defineQuery({
  name: 'waivers.count',
  input: CountWaiversInput,
  load: async () => ({}),
  may: maySeeWaivers,
  run: async ({ ctx, tx }): Promise<DueCounts> =>
    dueCountsOf(await store.countByDue(tx, mayReview(ctx.actor).kind === 'allow' ? 'review' : 'regulator'), ctx.now),
})

function turnOf(actor: Actor, seen: FoundWaiver): WaiverView['turn'] {
  if (seen.state === 'SUBMITTED') return mayReview(actor).kind === 'allow' ? 'review' : null
  if (seen.state === 'REVIEWED') return mayDecide(actor, seen).kind === 'allow' ? 'decide' : null
  return null
}

/** One waiver with its history and what the one who asks can do now. */
export const getWaiver = defineQuery({
  name: 'waivers.get',
  input: WaiverInput,
  load: ({ input, tx }) => store.findWaiver(tx, input.waiverId),
  may: (actor, _: FoundWaiver) => maySeeWaivers(actor),
  async run({ subject: seen, ctx, tx }): Promise<WaiverView> {
    const me = actorIdOf(ctx.actor) ?? ''
    const [steps, grant] = await Promise.all([store.listSteps(tx, seen.id), store.grantOf(tx, seen.id)])
    const { version, applicationId, reason, mostThen, heldThen } = seen
    return {
      ...waiverRow(seen, me, ctx.now),
      ...{ version, applicationId, reason, mostThen, heldThen, steps, grant },
      turn: turnOf(ctx.actor, seen),
      isOwnReview: seen.state === 'REVIEWED' && seen.reviewedBy === me,
      months: figure('headroomMonths', ctx.now),
    }
  },
})
