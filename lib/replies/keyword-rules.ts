import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { AddKeywordRuleInput, DeleteKeywordRuleInput, EditKeywordRuleInput } from './contract'
import { mayChangeReplies } from './policy'
import { nameOf, noteMaterials, requireContents, requireKeywords } from './save'
import * as store from './store'

/** Adds a keyword rule at the end of the operator's order; refuses one more than the rulebook allows (MSG-4). */
export const addKeywordRule = defineUseCase({
  name: 'replies.add-keyword-rule',
  input: AddKeywordRuleInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: mayChangeReplies,
  async run({ input: { accountId, name, keywords, contents, answer }, ctx, tx }): Promise<{ id: string }> {
    requireKeywords(keywords)
    await requireContents(tx, accountId, contents)
    await store.bumpVersion(tx, accountId)
    const { count, position } = await store.lastPosition(tx, accountId)
    const limit = figure('keywordRules', ctx.now)
    if (count >= limit) throw refuse('limit', 'replies.too_many_rules', { limit })
    const id = newId(ctx.now)
    const rule = { name: nameOf(name, keywords), keywords, contents, answer, enabled: true }
    await store.insert(tx, { id, accountId, trigger: 'KEYWORD', position: position + 1, now: ctx.now, ...rule })
    await noteMaterials(tx, { accountId, replyId: id, contents })
    return { id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

const loadRule = async (
  tx: Parameters<typeof store.findReply>[0],
  { accountId, ruleId }: { accountId: string; ruleId: string },
) => {
  const found = await store.findReply(tx, { accountId, id: ruleId })
  return found?.trigger === 'KEYWORD' ? found : null
}

/** Changes a keyword rule; refuses when a colleague saved it since it was opened. */
export const editKeywordRule = defineUseCase({
  name: 'replies.edit-keyword-rule',
  input: EditKeywordRuleInput,
  load: ({ input, tx }) => loadRule(tx, input),
  may: (actor, subject) => mayChangeReplies(actor, subject),
  async run({ input, subject, ctx, tx }): Promise<{ id: string }> {
    const { accountId, ruleId: id, name, keywords, contents, answer } = input
    requireKeywords(keywords)
    await requireContents(tx, accountId, contents)
    await store.bumpVersion(tx, accountId)
    const rule = { name: nameOf(name, keywords), keywords, contents, answer, enabled: subject.enabled }
    const { count } = await store.update(tx, { id, accountId, seen: new Date(input.seen), now: ctx.now, ...rule })
    if (count === 0) throw refuse('conflict', 'replies.changed_meanwhile')
    await noteMaterials(tx, { accountId, replyId: id, contents })
    return { id }
  },
  logOf: ({ input }) => ({ targetId: input.ruleId }),
})

/** Deletes a keyword rule; its materials are free again. */
export const deleteKeywordRule = defineUseCase({
  name: 'replies.delete-keyword-rule',
  input: DeleteKeywordRuleInput,
  load: ({ input, tx }) => loadRule(tx, input),
  may: (actor, subject) => mayChangeReplies(actor, subject),
  async run({ input: { accountId, ruleId: id }, tx }): Promise<{ id: string }> {
    await store.bumpVersion(tx, accountId)
    const { count } = await store.remove(tx, { accountId, id })
    if (count === 0) throw refuse('conflict', 'replies.changed_meanwhile')
    await noteMaterials(tx, { accountId, replyId: id, contents: [] })
    return { id }
  },
  logOf: ({ input }) => ({ targetId: input.ruleId }),
})
