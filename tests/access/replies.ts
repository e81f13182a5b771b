import {
  addKeywordRule,
  clearFixedReply,
  deleteKeywordRule,
  editKeywordRule,
  enableReply,
  listReplies,
  moveKeywordRule,
  setFixedReply,
  nameReplies,
} from '@/lib/replies'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const WRITERS = ['holder', 'administrator', 'editor'] as const
const told = { may: WRITERS, refuse: { forbidden: ['agent', 'analyst'] as const } }
const keywords = [{ word: '地址', match: 'exact' as const }]
const contents = [{ kind: 'text' as const, text: '在山海路 8 號' }]

const aRule = async ({ holder, account }: Cast) => {
  const { id } = await execute(addKeywordRule, ctxOf(holder), { accountId: account.id, keywords, contents })
  return { accountId: account.id, ruleId: id }
}

export const rows: AccessRow[] = [
  row(nameReplies, { input: ({ account }) => ({ accountId: account.id, replyIds: [] }), may: MEMBERS }),
  row(listReplies, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(addKeywordRule, { input: ({ account }) => ({ accountId: account.id, keywords, contents }), ...told }),
  row(editKeywordRule, {
    input: async (cast) => ({ ...(await aRule(cast)), keywords, contents, seen: NOW.toISOString() }),
    ...told,
  }),
  row(deleteKeywordRule, { input: aRule, ...told }),
  row(moveKeywordRule, { input: async (cast) => ({ ...(await aRule(cast)), to: 'up' as const }), ...told }),
  row(enableReply, { input: async (cast) => ({ ...(await aRule(cast)), enabled: 'no' as const }), ...told }),
  row(setFixedReply, {
    input: ({ account }) => ({ accountId: account.id, trigger: 'follow' as const, contents }),
    ...told,
  }),
  row(clearFixedReply, { input: ({ account }) => ({ accountId: account.id, trigger: 'follow' as const }), ...told }),
]
