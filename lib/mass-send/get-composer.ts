import { accountOf } from '@/lib/accounts'
import { newestPublished } from '@/lib/articles'
import { audienceChoices, followersCount } from '@/lib/followers'
import { freezeOf } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type ComposerView, GetComposerInput } from './contract'
import { maySend, needsSecondPerson } from './policy'
import { quotasAhead } from './quota'
import { sendBar } from './refuse-if-barred'
import { latestSendAt } from './rules'
import { settingOf } from './setting-store'
import * as store from './store'

/** As many of the newest public articles are offered, less those that were sent. */
const MOST_OFFERED = 30

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
    const setting = await settingOf(tx, accountId)
    const published = await newestPublished(tx, accountId, MOST_OFFERED)
    const ids = published.map(({ id }) => id)
    const sent = await store.sentArticles(tx, accountId, ids)
    return {
      choices: await audienceChoices(tx, accountId),
      published: published
        .filter(({ id }) => !sent.has(id))
        .map(({ id, title, cover, publishedAt }) => ({ id, title, cover, publishedAt })),
      setting: {
        holdMinutes: setting.holdMinutes,
        needsApproval: needsSecondPerson(ctx.actor, accountId, setting),
      },
      zone: account.timeZone,
      scheduleMinutes: figure('massSendScheduleMinutes', ctx.now),
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
