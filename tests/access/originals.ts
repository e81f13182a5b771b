import {
  answerReprint,
  askReprint,
  declareOriginal,
  disputeOriginal,
  getArticleSettings,
  getBorrowing,
  getLending,
  getMarks,
  getOriginalDesk,
  getReprint,
  grantReprint,
  listOriginals,
  lookUpSource,
  makeReprint,
  revokeReprint,
  setOriginalOpen,
  setReprint,
  sketchMissing,
  withdrawOriginal,
} from '@/lib/originals'
import { execute } from '@/lib/platform/use-case'
import { declared, draftOf, essay, originalOf } from '@/tests/lib/originals/setting'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const draft = ({ holder, account }: Cast) => draftOf(holder, account.id, essay('甲'))
const declaredDraft = async (cast: Cast) => declared(cast.holder, await draft(cast))
const theirs = async ({ stranger, other }: Cast, open: { reprintOpen?: 'on' } = { reprintOpen: 'on' }) =>
  (await originalOf(stranger, other.id, essay('乙'), open)).articleId
const reprint = async (cast: Cast) => {
  const sourceId = await theirs(cast)
  const { articleId } = await execute(makeReprint, ctxOf(cast.holder), { ...own(cast), sourceId })
  return { ...own(cast), articleId }
}
const wish = async (cast: Cast) => {
  const { articleId: sourceId } = await originalOf(cast.holder, cast.account.id, essay('丙'), {})
  const { requestId } = await execute(askReprint, ctxOf(cast.stranger), { accountId: cast.other.id, sourceId })
  return { ...own(cast), requestId, answer: 'CONFIRMED' as const }
}
const grant = async (cast: Cast) => {
  const input = { ...own(cast), handle: cast.other.handle }
  return { ...own(cast), ...(await execute(grantReprint, ctxOf(cast.holder), input)) }
}

export const rows: AccessRow[] = [
  row(declareOriginal, {
    input: async (cast) => ({ ...(await draft(cast)), author: '林雨', category: 'prose' as const }),
    ...writers,
  }),
  row(withdrawOriginal, { input: declaredDraft, ...writers }),
  row(setOriginalOpen, { input: declaredDraft, ...writers }),
  row(disputeOriginal, {
    input: async (cast) => {
      await theirs(cast)
      return { ...(await draftOf(cast.holder, cast.account.id, essay('乙'))), text: '這是我們先寫的' }
    },
    ...writers,
  }),
  row(getOriginalDesk, { input: draft, may: MEMBERS }),
  row(getArticleSettings, { input: draft, may: MEMBERS }),
  row(getMarks, { input: async (cast) => ({ articleId: await theirs(cast) }), may: 'everyone' }),
  row(listOriginals, { input: own, may: MEMBERS }),
  row(getLending, { input: own, may: MEMBERS }),
  row(getBorrowing, { input: own, may: MEMBERS }),
  row(lookUpSource, { input: async (cast) => ({ ...own(cast), source: await theirs(cast) }), ...writers }),
  row(makeReprint, { input: async (cast) => ({ ...own(cast), sourceId: await theirs(cast) }), ...writers }),
  row(getReprint, { input: reprint, may: MEMBERS }),
  row(setReprint, { input: async (cast) => ({ ...(await reprint(cast)), comment: '值得一讀' }), ...writers }),
  row(askReprint, { input: async (cast) => ({ ...own(cast), sourceId: await theirs(cast, {}) }), ...writers }),
  row(answerReprint, { input: wish, ...writers }),
  row(grantReprint, { input: (cast) => ({ ...own(cast), handle: cast.other.handle }), ...writers }),
  row(revokeReprint, { input: grant, ...writers }),
  row(sketchMissing, { may: [] }),
]
