import { endArticle } from '@/lib/articles'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { MassSendInput } from './contract'
import { loadRequest } from './decide-request'
import { massSendDeleted } from './events'
import { mayWithdraw } from './policy'
import * as store from './store'

/**
 * Deletes a send after it went out (MSG-3): from this moment its readers no longer find it in their lists, and its articles say that
 * their author deleted them. It cannot be undone, and its quota stays used.
 */
export const deleteMassSend = defineUseCase({
  name: 'mass-send.delete',
  input: MassSendInput,
  load: (found) => loadRequest(found),
  may: mayWithdraw,
  async run({ input: key, subject: send, ctx, tx }): Promise<{ id: string }> {
    if (!(await store.markDeleted(tx, key, ctx.now))) throw refuse('conflict', 'mass_send.not_visible')
    for (const articleId of send.articleIds) await endArticle(tx, ctx, { accountId: key.accountId, articleId })
    await emit(tx, massSendDeleted, key, { ...ctx, ownerId: key.accountId })
    await wake(tx, [`account:${key.accountId}`, `follows:${key.accountId}`], 'mass-send', key.massSendId)
    return { id: key.massSendId }
  },
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})
