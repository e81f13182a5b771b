import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { articlesById, articleTitles } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import {
  type CollectionList,
  CreateCollectionInput,
  ListCollectionsInput,
  type OwnCollection,
  OwnCollectionInput,
  SaveCollectionInput,
} from './contract'
import { maySee, mayWrite } from './policy'
import * as store from './store'

const loadAccount = async ({ input, ctx, tx }: { input: { accountId: string }; ctx: { now: Date }; tx: Tx }) => {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { accountId: account.id }
}

/** Everything that shows the series: its own page and feeds, and each of its articles, which lead to their neighbours. */
const dropSeries = (tx: Tx, collectionId: string, articleIds: readonly string[]): Promise<void> =>
  dropPages(tx, [`/c/${collectionId}`, ...[...new Set(articleIds)].map((id) => `/a/${id}`)])

function checkTitle(title: string, now: Date): void {
  const limit = figure('collectionTitleCharacters', now)
  if ([...title].length > limit) throw refuseField('title', 'collections.title_too_long', { limit })
}

/** The account's series for those who work on it. */
export const listCollections = defineQuery({
  name: 'collections.list-collections',
  input: ListCollectionsInput,
  load: loadAccount,
  may: (actor, subject) => maySee(actor, subject),
  async run({ input: { accountId }, ctx, tx }): Promise<CollectionList> {
    const limit = figure('collectionsPerAccount', ctx.now)
    const rows = await store.list(tx, accountId, limit)
    return {
      collections: rows.map(({ id, title, intro, changedAt, _count }) => ({
        ...{ id, title, intro, articles: _count.entries, followers: _count.follows },
        changedAt: changedAt.toISOString(),
      })),
      limit,
      mayWrite: mayDo(ctx.actor, accountId, 'articles.write'),
    }
  },
})

/** One series as it is edited. */
export const getOwnCollection = defineQuery({
  name: 'collections.get-own-collection',
  input: OwnCollectionInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, collection) => maySee(actor, collection),
  async run({ subject: { id, accountId, version, title, intro }, ctx, tx }): Promise<OwnCollection> {
    const articles = await articlesById(tx, await store.articleIdsOf(tx, id))
    return {
      ...{ id, version, title, intro },
      articles: articles.map((article) => ({ id: article.id, title: article.title, state: article.state })),
      limits: {
        title: figure('collectionTitleCharacters', ctx.now),
        articles: figure('articlesPerCollection', ctx.now),
      },
      mayWrite: mayDo(ctx.actor, accountId, 'articles.write'),
    }
  },
})

/** Begins a series (E16), empty. */
export const createCollection = defineUseCase({
  name: 'collections.create-collection',
  input: CreateCollectionInput,
  load: loadAccount,
  may: (actor, subject) => mayWrite(actor, subject),
  async run({ input: { accountId, title, intro }, ctx, tx }) {
    checkTitle(title, ctx.now)
    const limit = figure('collectionsPerAccount', ctx.now)
    if ((await store.countHeld(tx, accountId)) >= limit) throw refuse('limit', 'collections.full', { limit })
    const { id } = await store.insert(tx, { id: newId(ctx.now), accountId, title, intro, now: ctx.now })
    return { accountId, id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Saves name, introduction and order of a series onto the version that was seen. */
export const saveCollection = defineUseCase({
  name: 'collections.save-collection',
  input: SaveCollectionInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, collection) => mayWrite(actor, collection),
  async run({ input, ctx, tx }) {
    const { accountId, collectionId } = input
    checkTitle(input.title, ctx.now)
    const articleIds = [...new Set(input.articleIds)]
    const limit = figure('articlesPerCollection', ctx.now)
    if (articleIds.length > limit) throw refuse('limit', 'collections.articles_full', { limit })
    const known = await articleTitles(tx, { accountId, articleIds })
    if (known.size < articleIds.length) throw refuse('conflict', 'collections.article_gone')
    const before = await store.articleIdsOf(tx, collectionId)
    if (!(await store.change(tx, { ...input, now: ctx.now }))) throw refuse('conflict', 'collections.changed_meanwhile')
    await store.setOrder(tx, { accountId, collectionId, articleIds, now: ctx.now })
    await dropSeries(tx, collectionId, [...before, ...articleIds])
    return { accountId, id: collectionId }
  },
  logOf: ({ input }) => ({ targetId: input.collectionId }),
})

/** Ends a series; its articles stay. */
export const deleteCollection = defineUseCase({
  name: 'collections.delete-collection',
  input: OwnCollectionInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, collection) => mayWrite(actor, collection),
  async run({ input, ctx, tx }) {
    if (!(await store.end(tx, { ...input, now: ctx.now }))) throw refuse('conflict', 'collections.changed_meanwhile')
    await dropSeries(tx, input.collectionId, await store.articleIdsOf(tx, input.collectionId))
    return { accountId: input.accountId }
  },
  logOf: ({ input }) => ({ targetId: input.collectionId }),
})
