import { emit } from '@/lib/platform/events'
import { defineUseCase } from '@/lib/platform/use-case'
import { MassSendInput } from './contract'
import { massSendRejected } from './events'
import { wakeAccount } from './let-go'
import { mayDeliver } from './policy'
import * as store from './store'

/** Ends a request that nobody decided in time, and gives its quota back. Safe to run twice and late; true for the one that did it. */
export const lapseRequest = defineUseCase({
  name: 'mass-send.lapse-request',
  input: MassSendInput,
  load: ({ input, tx }) => store.find(tx, input),
  may: mayDeliver,
  async run({ input, subject: send, ctx, tx }): Promise<boolean> {
    if (!send.lapsesAt || send.lapsesAt > ctx.now) return false
    const reason = 'not_approved' as const
    if (!(await store.endUnsent(tx, input, { from: 'REQUESTED', to: 'REJECTED', reason }))) return false
    await store.returnQuota(tx, input.accountId, send.quotaWindow)
    await emit(tx, massSendRejected, { ...input, reason }, { ...ctx, ownerId: input.accountId })
    await wakeAccount(tx, input)
    return true
  },
})
