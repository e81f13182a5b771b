import 'server-only'
import { actorIdOf } from '@/lib/platform/actor'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type HandleAnswer, LookAtHandleInput } from './contract'
import { loadAccount } from './manage-account'
import { maySetHandle } from './policy'
import { handleOf } from './rules'
import * as store from './store'

/**
 * Whether a handle could be set now, while it is being typed (ACC-7). Says no more than free, taken or not allowed, and only so
 * often: it must not become a way to list whose handles there are.
 */
export const lookAtHandle = defineQuery({
  name: 'accounts.look-at-handle',
  input: LookAtHandleInput,
  load: loadAccount,
  may: maySetHandle,
  async run({ input, ctx, tx }): Promise<HandleAnswer> {
    const points = figure('handleLooksPerMinute', ctx.now)
    const limit = { name: 'handle-look', points, perSeconds: 60, code: 'accounts.too_many_looks' }
    await takeOrRefuse(limit, actorIdOf(ctx.actor) ?? '')
    const handle = handleOf(input.handle)
    if (!handle) return { handle: input.handle, answer: 'not_allowed' }
    return { handle, answer: (await store.isHandleTaken(tx, handle)) ? 'taken' : 'free' }
  },
})
