import { accountOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { requireAudience } from '@/lib/followers'
import { verifySecondFactor } from '@/lib/identity'
import { sendingFrozen } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { quotaExhausted, refuseUnlessTimely, requireSendable } from './check-send'
import { type MassSendView, ScheduleMassSendInput } from './contract'
import { massSendRequested, massSendScheduled } from './events'
import { letGo, wakeAccount } from './let-go'
import { maySend, needsSecondPerson } from './policy'
import { refuseIfBarred, refuseIfFrozen } from './refuse-if-barred'
import { windowOf } from './quota'
import { timesOf } from './rules'
import { settingOf } from './setting-store'
import * as store from './store'
import { massSendView } from './views'

/**
 * Accepts a mass-send and charges it to the quota of the window in which it becomes visible. It is then a request where a second
 * person must approve it; otherwise it becomes visible at once, after the account's hold, or at its time. The same client
 * key again answers with the same send.
 */
export const scheduleMassSend = defineUseCase({
  name: 'mass-send.schedule',
  input: ScheduleMassSendInput,
  async load({ input: { accountId, clientKey }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    if (!account) return null
    const earlier = await store.findByClientKey(tx, accountId, clientKey)
    return { accountId, account, earlier, restrictions: await restrictionsOf(tx, accountId, ctx.now) }
  },
  may: (actor, subject) => maySend(actor, subject),
  async run({ input, subject: { account, earlier, restrictions }, ctx, tx }): Promise<MassSendView> {
    if (earlier) return massSendView(tx, earlier)
    const { accountId, articleIds, clientKey, audience } = input
    await store.holdSends(tx, accountId)
    const same = await store.findByClientKey(tx, accountId, clientKey)
    if (same) return massSendView(tx, same)
    requireLive(account)
    refuseIfFrozen(await sendingFrozen(tx, accountId, ctx.now))
    refuseIfBarred(restrictions)
    refuseUnlessTimely(input.sendAt, ctx.now)
    const articles = await requireSendable(tx, input, ctx.now)
    await requireAudience(tx, { accountId, audience, now: ctx.now })

    const times = await timesFor(tx, ctx, input)
    const window = windowOf(account, times.sendAt)
    const key = { accountId, massSendId: newId(ctx.now) }
    const articleVersions = articles.map(({ version }) => version)
    const row = { id: key.massSendId, accountId, articleIds, articleVersions, audience, clientKey }
    const made = { createdBy: actorIdOf(ctx.actor), acceptedAt: ctx.now, window }
    await store.insert(tx, { ...row, ...made, ...times })

    // Charged when accepted, not when delivered: two operators pressing "send" together must not both win the last place.
    if (!(await store.takeQuota(tx, accountId, window))) throw await quotaExhausted(tx, ctx, { account, window })
    // After everything else that can refuse, so that a code is not spent on a send that could not go out.
    if (ctx.actor.kind === 'operator' && asksSecondFactor('mass-send.send'))
      await verifySecondFactor(tx, ctx, input.code)

    if (times.state === 'REQUESTED') {
      await emit(tx, massSendRequested, key, { ...ctx, ownerId: accountId })
      await wakeAccount(tx, key)
    } else {
      await emit(tx, massSendScheduled, key, { ...ctx, ownerId: accountId })
      await letGo(tx, ctx, { ...key, articleIds, audience, sendAt: times.sendAt })
    }
    return massSendView(tx, await store.get(tx, key))
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Whether it is a request, and when it goes out: by the account's setting. The house itself neither asks nor holds. */
async function timesFor(tx: Tx, { actor, now }: Ctx, { accountId, sendAt }: ScheduleMassSendInput) {
  const setting = await settingOf(tx, accountId)
  const isRequest = needsSecondPerson(actor, accountId, setting)
  return timesOf({ now, wished: sendAt, isRequest, holdMinutes: actor.kind === 'system' ? 0 : setting.holdMinutes })
}
