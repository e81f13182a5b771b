import { accountOf, requireLive } from '@/lib/accounts'
import { publishArticles } from '@/lib/articles'
import { sendingFrozen } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { admitArticles } from '@/lib/originals'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { requireSendable } from './check-send'
import { PublishInput } from './contract'
import { mayPublish } from './policy'
import { refuseIfBarred, refuseIfFrozen } from './refuse-if-barred'
import { settingOf } from './setting-store'
import * as store from './store'

/**
 * Publishes one draft without sending it (E3): it has a public page from now on, nobody is told, and no quota is used. It can be
 * mass-sent once later. What bars or freezes sending holds it back too.
 */
export const publishArticle = defineUseCase({
  name: 'mass-send.publish',
  input: PublishInput,
  async load({ input: { accountId }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account, setting: await settingOf(tx, accountId) }
  },
  may: mayPublish,
  async run({
    input: { accountId, articleId },
    subject: { account },
    ctx,
    tx,
  }): Promise<{ id: string; accountId: string }> {
    await store.holdSends(tx, accountId)
    requireLive(account)
    refuseIfFrozen(await sendingFrozen(tx, accountId, ctx.now))
    refuseIfBarred(await restrictionsOf(tx, accountId, ctx.now))
    await requireSendable(tx, { accountId, articleIds: [articleId] }, ctx.now)
    const { now: publishedAt, requestId } = ctx
    await admitArticles(tx, ctx, { accountId, articleIds: [articleId] })
    const published = await publishArticles(tx, { accountId, articleIds: [articleId], publishedAt, requestId })
    if (published.length === 0) throw refuse('conflict', 'mass_send.published_already')
    await wake(tx, [`account:${accountId}`], 'articles', articleId)
    return { id: articleId, accountId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
