import {
  countReads,
  createDraft,
  deleteArticle,
  deleteDraft,
  getDraft,
  getDraftPreview,
  getPublicArticle,
  getPushAccount,
  getReadCount,
  listAccountArticles,
  listDrafts,
  listPublished,
  pushDraft,
  reportArticle,
  saveDraft,
} from '@/lib/articles'
import { publishedArticle, texts, writtenDraft } from '@/tests/lib/articles/setting'
import { type Cast, NOW } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, WHO } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const published = async (cast: Cast) => ({ articleId: (await publishedArticle(cast)).articleId })
const outsiders = WHO.filter((who) => !MEMBERS.includes(who))

export const rows: AccessRow[] = [
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
]
