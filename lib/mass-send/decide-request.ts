import { type AccountBrief, accountOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { loadSendable } from '@/lib/articles'
import { requireAudience } from '@/lib/followers'
import { Audience } from '@/lib/followers/contract'
import { verifySecondFactor } from '@/lib/identity'
import { sendingFrozen } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { changedSince } from './changed-since'
import { quotaExhausted } from './check-send'
import { ApproveMassSendInput, type MassSendView, RefuseMassSendInput } from './contract'
import { massSendDecided, massSendScheduled } from './events'
import { letGo, wakeAccount } from './let-go'
import { mayDecide } from './policy'
import { windowOf } from './quota'
import { refuseIfBarred, refuseIfFrozen } from './refuse-if-barred'
import * as requests from './request-store'
import { heldUntil, type QuotaWindow } from './rules'
import { settingOf } from './setting-store'
import * as store from './store'
import { massSendView } from './views'

export interface FoundRequest extends store.SendRow {
  account: AccountBrief
  setting: Awaited<ReturnType<typeof settingOf>>
}

/** A send with its account and the account's setting, as the policies look at it. */
export async function loadRequest({
  input,
  ctx,
  tx,
}: {
  input: store.SendKey
  ctx: Ctx
  tx: Tx
}): Promise<FoundRequest | null> {
  const [send, account] = [await store.find(tx, input), await accountOf(tx, input.accountId, ctx.now)]
  return send && account && { ...send, account, setting: await settingOf(tx, input.accountId) }
}

/**
 * Approves somebody else's request (four eyes): exactly what was asked for, or not at all. It then goes out as if its sender had
 * pressed now; where that is in another window than the one that was charged, the charge moves along.
 */
export const approveMassSend = defineUseCase({
  name: 'mass-send.approve',
  input: ApproveMassSendInput,
  load: (found) => loadRequest(found),
  may: mayDecide,
  async run({ input: { accountId, massSendId, code }, subject: send, ctx, tx }): Promise<MassSendView> {
    await store.holdSends(tx, accountId)
    const key = { accountId, massSendId }
    const audience = Audience.parse(send.audience)
    await requireApprovable(tx, ctx, send, audience)

    const holdMinutes = send.atOnce ? send.setting.holdMinutes : 0
    const sendAt = send.atOnce ? heldUntil(ctx.now, holdMinutes) : send.sendAt
    const window = windowOf(send.account, sendAt)
    const decision = { decidedBy: actorIdOf(ctx.actor), decidedAt: ctx.now }
    if (!(await requests.approve(tx, key, { ...decision, sendAt, holdMinutes, window })))
      throw refuse('conflict', 'mass_send.not_requested')
    await moveQuota(tx, ctx, send, window)
    if (ctx.actor.kind === 'operator' && asksSecondFactor('mass-send.send')) await verifySecondFactor(tx, ctx, code)

    await emit(tx, massSendDecided, { ...key, approved: true }, { ...ctx, ownerId: accountId })
    await emit(tx, massSendScheduled, key, { ...ctx, ownerId: accountId })
    await letGo(tx, ctx, { ...key, articleIds: send.articleIds, audience, sendAt })
    return massSendView(tx, await store.get(tx, key))
  },
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})

async function requireApprovable(tx: Tx, ctx: Ctx, send: FoundRequest, audience: Audience): Promise<void> {
  const { accountId, articleIds, lapsesAt } = send
  requireLive(send.account)
  refuseIfFrozen(await sendingFrozen(tx, accountId, ctx.now))
  refuseIfBarred(await restrictionsOf(tx, accountId, ctx.now))
  if (send.state !== 'REQUESTED' || (lapsesAt && lapsesAt <= ctx.now))
    throw refuse('conflict', 'mass_send.not_requested')
  const articles = await loadSendable(tx, { accountId, articleIds })
  if (articles.length < articleIds.length) throw refuse('conflict', 'mass_send.article_missing')
  if (changedSince(send, articles)) throw refuse('conflict', 'mass_send.changed_since')
  await requireAudience(tx, { accountId, audience, now: ctx.now })
}

async function moveQuota(tx: Tx, ctx: Ctx, { account, quotaWindow }: FoundRequest, window: QuotaWindow): Promise<void> {
  if (window.key === quotaWindow) return
  await store.returnQuota(tx, account.id, quotaWindow)
  if (!(await store.takeQuota(tx, account.id, window))) throw await quotaExhausted(tx, ctx, { account, window })
}

/** Refuses somebody else's request with a reason that its sender reads; the quota returns, once. */
export const refuseMassSend = defineUseCase({
  name: 'mass-send.refuse',
  input: RefuseMassSendInput,
  load: (found) => loadRequest(found),
  may: mayDecide,
  async run({ input: { reason, ...key }, subject: send, ctx, tx }): Promise<{ id: string }> {
    const decision = { decidedBy: actorIdOf(ctx.actor), decidedAt: ctx.now, decisionReason: reason }
    if (!(await requests.refuse(tx, key, decision))) throw refuse('conflict', 'mass_send.not_requested')
    await store.returnQuota(tx, key.accountId, send.quotaWindow)
    await emit(tx, massSendDecided, { ...key, approved: false }, { ...ctx, ownerId: key.accountId })
    await wakeAccount(tx, key)
    return { id: key.massSendId }
  },
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})
