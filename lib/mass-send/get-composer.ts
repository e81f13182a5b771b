import { accountOf } from '@/lib/accounts'
import { followersCount } from '@/lib/followers'
import { freezeOf } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type ComposerView, GetComposerInput } from './contract'
import { maySend } from './policy'
import { quotasAhead } from './quota'
import { sendBar } from './refuse-if-barred'
import { latestSendAt } from './rules'
import * as store from './store'

/** All that the composing page shows before somebody presses send. */
export const getComposer = defineQuery({
  name: 'mass-send.compose',
  input: GetComposerInput,
  async load({ input: { accountId }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account }
  },
  may: (actor, subject) => maySend(actor, subject),
  async run({ subject: { accountId, account }, ctx, tx }): Promise<ComposerView> {
    return {
      account: { id: accountId, name: account.name, kind: account.kind, live: account.state === 'LIVE' },
      waitingArticleIds: await store.waitingArticles(tx, accountId),
      articles: figure('articlesPerMassSend', ctx.now),
      followers: await followersCount(tx, accountId),
      quotas: await quotasAhead(tx, account, ctx.now),
      latestSendAt: latestSendAt(ctx.now).toISOString(),
      scheduleDays: figure('massSendScheduleDays', ctx.now),
      bar: sendBar(await restrictionsOf(tx, accountId, ctx.now)),
      frozenSince: (await freezeOf(tx, accountId, ctx.now))?.startedAt ?? null,
      clientKey: newId(ctx.now),
    }
  },
})
