import { defineUseCase } from '@/lib/platform/use-case'
import { EnableReplyInput, MoveKeywordRuleInput } from './contract'
import { mayChangeReplies } from './policy'
import * as store from './store'

/** Moves a keyword rule up, down or to the top of the operator's order, which decides who answers (MSG-4). */
export const moveKeywordRule = defineUseCase({
  name: 'replies.move-keyword-rule',
  input: MoveKeywordRuleInput,
  load: ({ input, tx }) => store.findReply(tx, { accountId: input.accountId, id: input.ruleId }),
  may: (actor, subject) => mayChangeReplies(actor, subject),
  async run({ input: { accountId, ruleId, to }, tx }): Promise<{ order: string[] }> {
    await store.bumpVersion(tx, accountId)
    const all = await store.listReplies(tx, accountId)
    const ids = all.filter(({ trigger }) => trigger === 'KEYWORD').map(({ id }) => id)
    const order = moved(ids, ruleId, to)
    await store.writeOrder(tx, { accountId, ids: order })
    return { order }
  },
  logOf: ({ input }) => ({ targetId: input.ruleId }),
})

function moved(ids: readonly string[], id: string, to: 'up' | 'down' | 'top'): string[] {
  const from = ids.indexOf(id)
  if (from < 0) return [...ids]
  const rest = ids.toSpliced(from, 1)
  const place = to === 'top' ? 0 : to === 'up' ? Math.max(0, from - 1) : from + 1
  return rest.toSpliced(place, 0, id)
}

/** Turns any automatic reply on or off without losing it. */
export const enableReply = defineUseCase({
  name: 'replies.enable',
  input: EnableReplyInput,
  load: ({ input, tx }) => store.findReply(tx, { accountId: input.accountId, id: input.ruleId }),
  may: (actor, subject) => mayChangeReplies(actor, subject),
  async run({ input: { accountId, ruleId, enabled }, ctx, tx }): Promise<{ id: string; enabled: boolean }> {
    await store.bumpVersion(tx, accountId)
    await store.setEnabled(tx, { accountId, id: ruleId, enabled: enabled === 'yes', now: ctx.now })
    return { id: ruleId, enabled: enabled === 'yes' }
  },
  logOf: ({ input }) => ({ targetId: input.ruleId }),
})
