import {
  createCollection,
  deleteCollection,
  followCollection,
  getArticlePlaces,
  getCollection,
  getOwnCollection,
  listCollections,
  listFollowedCollections,
  markCollectionSeen,
  saveCollection,
} from '@/lib/collections'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { series } from '@/tests/lib/collections/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const one = async (cast: Cast) => ({ collectionId: await series(cast, []) })

export const rows: AccessRow[] = [
  row(listCollections, { input: own, may: MEMBERS }),
  row(getOwnCollection, { input: async (cast) => ({ ...own(cast), ...(await one(cast)) }), may: MEMBERS }),
  row(createCollection, { input: (cast) => ({ ...own(cast), title: '連載' }), ...writers }),
  row(saveCollection, {
    input: async (cast) => ({ ...own(cast), ...(await one(cast)), version: 2, title: '連載', articleIds: [] }),
    ...writers,
  }),
  row(deleteCollection, { input: async (cast) => ({ ...own(cast), ...(await one(cast)) }), ...writers }),
  row(getCollection, { input: one, may: 'everyone' }),
  row(getArticlePlaces, {
    input: async (cast) => ({ articleId: (await publishedArticle(cast)).articleId }),
    may: 'everyone',
  }),
  row(followCollection, { input: one, may: SUBSCRIBERS }),
  row(markCollectionSeen, { input: one, may: SUBSCRIBERS }),
  row(listFollowedCollections, { may: SUBSCRIBERS }),
]
