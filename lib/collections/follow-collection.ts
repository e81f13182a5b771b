import { accountsOf } from '@/lib/accounts'
import { articlesById } from '@/lib/articles'
import { actorIdOf } from '@/lib/platform/actor'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { z } from 'zod'
import { CollectionInput, FollowCollectionInput, type FollowedCollection } from './contract'
import * as follows from './follow-store'
import { mayFollow } from './policy'
import * as store from './store'

const MOST_FOLLOWED = 100

/** A reader follows a series, or no longer does (E16). */
export const followCollection = defineUseCase({
  name: 'collections.follow-collection',
  input: FollowCollectionInput,
  load: ({ input, tx }) => store.load(tx, input.collectionId),
  may: (actor) => mayFollow(actor),
  async run({ input: { on }, subject: { id: collectionId, accountId }, ctx, tx }) {
    const pair = { collectionId, subscriberId: actorIdOf(ctx.actor) ?? '' }
    if (on === 'yes') await follows.begin(tx, { ...pair, accountId, now: ctx.now })
    else await follows.end(tx, pair)
    return { collectionId, on: on === 'yes' }
  },
})

/** A reader looks at a series: what was new in it no longer is. Answers whether they follow it. */
export const markCollectionSeen = defineUseCase({
  name: 'collections.mark-collection-seen',
  logged: false,
  input: CollectionInput,
  load: ({ input, tx }) => store.load(tx, input.collectionId),
  may: (actor) => mayFollow(actor),
  async run({ subject: { id: collectionId }, ctx, tx }) {
    const pair = { collectionId, subscriberId: actorIdOf(ctx.actor) ?? '' }
    return { following: await follows.see(tx, pair, ctx.now) }
  },
})

/** The series that a reader follows, with what came since they last looked. */
export const listFollowedCollections = defineQuery({
  name: 'collections.list-followed-collections',
  input: z.object({}),
  load: () => Promise.resolve({}),
  may: (actor) => mayFollow(actor),
  async run({ ctx, tx }): Promise<FollowedCollection[]> {
    const rows = await follows.followed(tx, actorIdOf(ctx.actor) ?? '', MOST_FOLLOWED)
    const accounts = await accountsOf(
      tx,
      rows.map(({ accountId }) => accountId),
      ctx.now,
    )
    const names = new Map(accounts.map(({ id, name }) => [id, name]))
    const views: FollowedCollection[] = []
    for (const { collectionId: id, accountId, seenAt, collection } of rows) {
      const all = await articlesById(tx, await store.articleIdsOf(tx, id))
      const readable = all.filter(({ state }) => state === 'published')
      const fresh = readable.filter(({ publishedAt }) => new Date(publishedAt) > seenAt)
      const newest = readable.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))[0]
      views.push({
        ...{ id, title: collection.title, accountName: names.get(accountId) ?? '' },
        ...{ articles: readable.length, fresh: fresh.length },
        newest: newest ? { id: newest.id, title: newest.title, at: newest.publishedAt } : null,
      })
    }
    return views.toSorted((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0))
  },
})
