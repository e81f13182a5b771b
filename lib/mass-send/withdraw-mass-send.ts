import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { MassSendInput } from './contract'
import { loadRequest } from './decide-request'
import { massSendStopped, massSendWithdrawn } from './events'
import { wakeAccount } from './let-go'
import { mayWithdraw } from './policy'
import * as store from './store'

/**
 * Takes a scheduled send or a request back before its time (MSG-3), or stops one in its hold; its quota returns, once. Refuses
 * when it is no longer waiting.
 */
export const withdrawMassSend = defineUseCase({
  name: 'mass-send.withdraw',
  input: MassSendInput,
  load: (found) => loadRequest(found),
  may: mayWithdraw,
  async run({ input: key, subject: send, ctx, tx }): Promise<{ id: string }> {
    const isHeld = send.state === 'SCHEDULED' && send.holdMinutes > 0
    const from = send.state === 'REQUESTED' ? 'REQUESTED' : 'SCHEDULED'
    if (!(await store.endUnsent(tx, key, { from, to: isHeld ? 'STOPPED' : 'WITHDRAWN' })))
      throw refuse('conflict', 'mass_send.not_waiting')
    await store.returnQuota(tx, key.accountId, send.quotaWindow)
    await emit(tx, isHeld ? massSendStopped : massSendWithdrawn, key, { ...ctx, ownerId: key.accountId })
    await wakeAccount(tx, key)
    return { id: key.massSendId }
  },
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})
