import { type AccountBrief, accountBySceneCode, accountOf, requireLive } from '@/lib/accounts'
import { beginFollow } from '@/lib/followers'
import { sendOnFollow } from '@/lib/messages'
import { actorIdOf } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { followReplyOf } from '@/lib/replies'
import { FollowInput, type FollowView } from './contract'
import { maySpeak } from './policy'

interface Met {
  account: AccountBrief
  scene: string
}

/** A code with a scene of its own tells where they met; the account's own code stands behind the links of its pages too. */
const sceneOf = (scene: string, from: string | undefined): string => (scene === '' && from ? `@${from}` : scene)

/**
 * A subscriber follows an account, by its id or by a follow code, and gets the reply on following in the same
 * transaction. Safe to repeat: the second press changes nothing. Refuses accounts that are not live.
 */
export const follow = defineUseCase({
  name: 'conversation.follow',
  input: FollowInput,
  async load({ input, ctx, tx }): Promise<Met | null> {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    if (input.code !== undefined) {
      const met = await accountBySceneCode(tx, input.code, ctx.now)
      return met && { ...met, scene: sceneOf(met.scene, input.from) }
    }
    const account = await accountOf(tx, input.accountId ?? '', ctx.now)
    return account && { account, scene: `@${input.from ?? 'profile'}` }
  },
  may: maySpeak,
  async run({ subject: { account, scene }, ctx, tx }): Promise<FollowView> {
    requireLive(account)
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const view = await beginFollow(tx, {
      accountId: account.id,
      subscriberId,
      scene,
      now: ctx.now,
      requestId: ctx.requestId,
    })
    if (view.outcome !== 'already') {
      const contents = await followReplyOf(tx, account.id, Math.random())
      await sendOnFollow(tx, { accountId: account.id, subscriberId, openid: view.openid }, { contents, now: ctx.now })
    }
    return view
  },
})
