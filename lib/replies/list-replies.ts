import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ListRepliesInput, type RepliesView } from './contract'
import { maySeeReplies } from './policy'
import { shadowsOf } from './rules'
import * as store from './store'
import { contentViewer, fixedView, ruleView } from './views'

/** All automatic replies of an account, keyword rules in the operator's order, with those that can never be reached (MSG-4). */
export const listReplies = defineQuery({
  name: 'replies.list',
  input: ListRepliesInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: maySeeReplies,
  async run({ input: { accountId }, ctx, tx }): Promise<RepliesView> {
    const [all, account] = await Promise.all([store.listReplies(tx, accountId), accountOf(tx, accountId, ctx.now)])
    const show = await contentViewer(tx, all)
    const rules = all.filter(({ trigger }) => trigger === 'KEYWORD')
    const shadows = shadowsOf(rules)
    return {
      accountName: account?.name ?? '',
      follow: fixedView(
        all.find(({ trigger }) => trigger === 'FOLLOW'),
        show,
      ),
      default: fixedView(
        all.find(({ trigger }) => trigger === 'DEFAULT'),
        show,
      ),
      rules: rules.map((rule, at) => ruleView(rule, shadows[at] ?? [], show)),
      limit: figure('keywordRules', ctx.now),
      mayChange: mayDo(ctx.actor, accountId, 'replies.change'),
    }
  },
})
