import { execute } from '@/lib/platform/use-case'
import { createVote } from '@/lib/votes'
import { after, type Cast, ctxOf, DAY } from '@/tests/support/cast'

export const newVote = ({ account }: Cast) => ({
  ...{ accountId: account.id, question: '下一篇寫什麼？', answers: '春茶\n夏荷\n秋葉', choices: 1 },
  ...{ who: 'all' as const, closesAt: after(7 * DAY).toISOString() },
})

/** An open vote of the cast's account. */
export async function vote(cast: Cast, changes: { choices?: number; who?: 'all' | 'followers' } = {}): Promise<string> {
  const { id } = await execute(createVote, ctxOf(cast.editor), { ...newVote(cast), ...changes })
  return id
}
