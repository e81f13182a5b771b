import {
  addRuleWord,
  checkLinks,
  endRuleWord,
  getCheckUp,
  getSendReview,
  listRuleWords,
  listSendReviews,
  refuseSend,
  releaseSend,
} from '@/lib/checkup'
import { execute } from '@/lib/platform/use-case'
import { writtenDraft } from '@/tests/lib/articles/setting'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { heldSend } from '../lib/checkup/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

const drafts = async (cast: Cast) => {
  const { accountId, articleId } = await writtenDraft(cast)
  return { accountId, articleIds: [articleId] }
}
const keepers = { may: ['moderator', 'supervisor'] } as const
const word = { clause: 'USE-3', severity: 'warn' } as const
const aWord = async ({ moderator }: Cast) => ({
  wordId: (await execute(addRuleWord, ctxOf(moderator), { ...word, word: '包治百病' })).id,
})

export const rows: AccessRow[] = [
  row(getCheckUp, { input: drafts, may: MEMBERS }),
  row(checkLinks, {
    input: drafts,
    may: ['holder', 'administrator', 'editor'],
    refuse: { forbidden: ['agent', 'analyst'] },
  }),
  row(listRuleWords, keepers),
  row(addRuleWord, {
    input: () => ({ ...word, word: '試用的詞' }),
    ...keepers,
  }),
  row(listSendReviews, keepers),
  row(getSendReview, { input: heldSend, may: MEMBERS }),
  row(releaseSend, { input: heldSend, ...keepers }),
  row(refuseSend, { input: async (cast) => ({ ...(await heldSend(cast)), reason: '第三行要改' }), ...keepers }),
  row(endRuleWord, { input: aWord, ...keepers }),
]
