import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { MassSendInput } from './contract'
import { massSendWithdrawn } from './events'
import { maySend } from './policy'
import * as store from './store'

/** Takes a scheduled send back before its time (MSG-3); its quota returns, once. Refuses when it is no longer waiting. */
export const withdrawMassSend = defineUseCase({
  name: 'mass-send.withdraw',
  input: MassSendInput,
  load: ({ input, tx }) => store.find(tx, input),
  may: (actor, subject) => maySend(actor, subject),
  logOf: ({ input }) => ({ targetId: input.massSendId }),
  async run({ input: { accountId, massSendId }, subject: send, ctx, tx }): Promise<{ id: string }> {
    const key = { accountId, massSendId }
    if (!(await store.endUnsent(tx, key, 'WITHDRAWN', null))) throw refuse('conflict', 'mass_send.not_waiting')
    await store.returnQuota(tx, accountId, send.quotaWindow)
    await emit(tx, massSendWithdrawn, key, { ...ctx, ownerId: accountId })
    await wake(tx, [`account:${accountId}`], 'mass-send', massSendId)
    return { id: massSendId }
  },
})
