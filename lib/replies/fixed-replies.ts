import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { ClearFixedReplyInput, SetFixedReplyInput } from './contract'
import { mayChangeReplies } from './policy'
import { noteMaterials, requireContents } from './save'
import * as store from './store'

const columnOf = { follow: 'FOLLOW', default: 'DEFAULT' } as const

/** Writes the reply on following, or the default reply; an account has one of each (MSG-4). */
export const setFixedReply = defineUseCase({
  name: 'replies.set-fixed',
  input: SetFixedReplyInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: mayChangeReplies,
  async run({ input: { accountId, trigger, contents, enabled }, ctx, tx }): Promise<{ id: string }> {
    await requireContents(tx, accountId, contents)
    await store.bumpVersion(tx, accountId)
    const held = await store.findFixed(tx, { accountId, trigger: columnOf[trigger] })
    const id = held?.id ?? newId(ctx.now)
    const reply = {
      id,
      accountId,
      name: '',
      keywords: [],
      contents,
      answer: 'all' as const,
      enabled: enabled === 'yes',
      now: ctx.now,
    }
    if (held) await store.update(tx, reply)
    else await store.insert(tx, { ...reply, trigger: columnOf[trigger], position: 0 })
    await noteMaterials(tx, { accountId, replyId: id, contents })
    return { id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Takes the reply on following, or the default reply, away; safe to repeat. */
export const clearFixedReply = defineUseCase({
  name: 'replies.clear-fixed',
  input: ClearFixedReplyInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: mayChangeReplies,
  async run({ input: { accountId, trigger }, tx }): Promise<{ cleared: boolean }> {
    await store.bumpVersion(tx, accountId)
    const held = await store.findFixed(tx, { accountId, trigger: columnOf[trigger] })
    if (!held) return { cleared: false }
    await store.remove(tx, { accountId, id: held.id })
    await noteMaterials(tx, { accountId, replyId: held.id, contents: [] })
    return { cleared: true }
  },
})
