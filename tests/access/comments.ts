import {
  getComment,
  getCommentRules,
  getComments,
  getMyComments,
  handleComments,
  likeComment,
  listComments,
  pinComment,
  replyToComment,
  reportComment,
  saveCommentDefault,
  saveCommentRule,
  takeBackComment,
  writeComment,
} from '@/lib/comments'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { shown, waiting } from '@/tests/lib/comments/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS, WHO } from './matrix'

const managers = {
  may: ['holder', 'administrator', 'editor', 'agent'],
  refuse: { forbidden: ['analyst'] },
} as const
const article = async (cast: Cast) => ({ articleId: (await publishedArticle(cast)).articleId })
const seen = async (cast: Cast) => ({ commentId: (await shown(cast)).commentId })
const own = ({ account }: Cast) => ({ accountId: account.id })
const outsiders = WHO.filter((who) => !MEMBERS.includes(who))

export const rows: AccessRow[] = [
  row(getComments, { input: article, may: 'everyone' }),
  row(getComment, { input: seen, may: 'everyone' }),
  row(getMyComments, { input: article, may: SUBSCRIBERS }),
  row(writeComment, {
    input: async (cast) => ({ ...(await article(cast)), text: '好', clientKey: 'once-and-only-once' }),
    may: SUBSCRIBERS,
  }),
  row(likeComment, { input: seen, may: SUBSCRIBERS }),
  row(takeBackComment, { input: async (cast) => ({ commentId: (await waiting(cast)).commentId }), may: ['reader'] }),
  row(reportComment, {
    input: async (cast) => ({ ...(await seen(cast)), clause: 'CONTENT-8' as const, text: '罵人' }),
    may: outsiders,
    refuse: { forbidden: MEMBERS },
  }),
  row(listComments, { input: own, may: MEMBERS }),
  row(getCommentRules, { input: own, may: MEMBERS }),
  row(handleComments, {
    input: async (cast) => {
      const { accountId, commentId } = await waiting(cast)
      return { accountId, commentIds: [commentId], deed: 'choose' as const }
    },
    ...managers,
  }),
  row(pinComment, {
    input: async (cast) => {
      const { accountId, commentId } = await shown(cast)
      return { accountId, commentId, pin: 'yes' as const }
    },
    ...managers,
  }),
  row(replyToComment, {
    input: async (cast) => {
      const { accountId, commentId } = await waiting(cast)
      return { accountId, commentId, text: '謝謝' }
    },
    ...managers,
  }),
  row(saveCommentDefault, {
    input: (cast) => ({ ...own(cast), who: 'all' as const, shown: 'chosen' as const }),
    ...managers,
  }),
  row(saveCommentRule, {
    input: async (cast) => ({ ...own(cast), ...(await article(cast)), who: 'followers' as const }),
    ...managers,
  }),
]
