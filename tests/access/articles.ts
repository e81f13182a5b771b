import {
  addToSet,
  arrangeSet,
  countReads,
  countShares,
  createDraft,
  deleteArticle,
  deleteDraft,
  getArticleSet,
  getDraft,
  getDraftPreview,
  getMyReactions,
  getMarkdown,
  getPublicArticle,
  getPushAccount,
  getReadCount,
  getVersion,
  listAccountArticles,
  listDrafts,
  listFavourites,
  listPublished,
  listVersions,
  markEditing,
  pushDraft,
  react,
  reportArticle,
  readMarkdown,
  restoreVersion,
  saveDraft,
  searchCards,
  tallyReactions,
  nameArticles,
} from '@/lib/articles'
import { newId } from '@/lib/platform/ids'
import { publishedArticle, texts, twoInASet, writtenDraft } from '@/tests/lib/articles/setting'
import { type Cast, NOW } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS, WHO } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const published = async (cast: Cast) => ({ articleId: (await publishedArticle(cast)).articleId })
const outsiders = WHO.filter((who) => !MEMBERS.includes(who))

export const rows: AccessRow[] = [
  row(nameArticles, { input: ({ account }) => ({ accountId: account.id, articleIds: [] }), may: MEMBERS }),
  row(createDraft, { input: own, ...writers }),
  row(saveDraft, { input: async (cast) => ({ ...texts, ...(await writtenDraft(cast)), version: 2 }), ...writers }),
  row(pushDraft, {
    input: ({ account }) => ({ account: account.handle, key: 'notes/one.md', html: '<p>字</p>' }),
    ...writers,
  }),
  row(getPushAccount, { input: ({ account }) => ({ account: account.handle }), ...writers }),
  row(deleteDraft, { input: writtenDraft, ...writers }),
  row(listDrafts, { input: own, may: MEMBERS }),
  row(getDraft, { input: writtenDraft, may: MEMBERS }),
  row(listVersions, { input: writtenDraft, may: MEMBERS }),
  row(getVersion, { input: async (cast) => ({ ...(await writtenDraft(cast)), version: 2 }), may: MEMBERS }),
  row(restoreVersion, {
    input: async (cast) => ({ ...(await writtenDraft(cast)), version: 2, seen: 2 }),
    ...writers,
  }),
  row(markEditing, { input: async (cast) => ({ ...(await writtenDraft(cast)), windowId: newId(NOW) }), ...writers }),
  row(getMarkdown, { input: writtenDraft, may: MEMBERS }),
  row(readMarkdown, { input: (cast) => ({ ...own(cast), markdown: '# 題' }), ...writers }),
  row(getArticleSet, { input: writtenDraft, may: MEMBERS }),
  row(addToSet, { input: writtenDraft, ...writers }),
  row(arrangeSet, { input: twoInASet, ...writers }),
  row(searchCards, { input: (cast) => ({ ...own(cast), kind: 'article' as const }), may: MEMBERS }),
  row(getDraftPreview, { input: async (cast) => ({ articleId: (await writtenDraft(cast)).articleId }), may: MEMBERS }),
  row(deleteArticle, { input: publishedArticle, ...writers }),
  row(listPublished, { input: own, may: MEMBERS }),
  row(listAccountArticles, { input: own, may: 'everyone' }),
  row(getPublicArticle, { input: published, may: 'everyone' }),
  row(getReadCount, { input: published, may: 'everyone' }),
  row(reportArticle, {
    input: async (cast) => ({ ...(await published(cast)), clause: 'CONTENT-6' as const, text: '這是謠言' }),
    may: outsiders,
    refuse: { forbidden: MEMBERS },
  }),
  row(countReads, {
    input: async (cast) => ({
      reads: [{ ...(await published(cast)), readerKey: 'a'.repeat(64), day: '2026-11-18', at: NOW.toISOString() }],
    }),
    may: [],
  }),
  row(countShares, {
    input: async (cast) => ({
      shares: [{ ...(await published(cast)), readerKey: 'a'.repeat(64), day: '2026-11-18', at: NOW.toISOString() }],
    }),
    may: [],
  }),
  row(react, { input: async (cast) => ({ ...(await published(cast)), kind: 'like' as const }), may: SUBSCRIBERS }),
  row(getMyReactions, { input: published, may: SUBSCRIBERS }),
  row(listFavourites, { may: SUBSCRIBERS }),
  row(tallyReactions, { input: async (cast) => ({ articleIds: [(await published(cast)).articleId] }), may: [] }),
]
