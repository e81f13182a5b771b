import type { Ctx } from '@/lib/platform/actor'
import { log } from '@/lib/platform/log'
import { execute } from '@/lib/platform/use-case'
import { deliverSend } from './deliver-mass-send'
import { lapseRequest } from './lapse-request'
import { lapsed } from './request-store'
import * as store from './store'

const BATCH = 100

/**
 * Delivers scheduled sends whose time has passed and whose job was lost, and ends requests that nobody decided in time; the
 * sweep of the worker. Returns how many it ended.
 */
export async function deliverOverdue(ctx: Ctx): Promise<number> {
  let ended = 0
  for (const { accountId, id } of await store.overdue(ctx.now, BATCH))
    ended += await endOne(
      id,
      async () => (await execute(deliverSend, ctx, { accountId, massSendId: id })) !== 'nothing_to_do',
    )
  for (const { accountId, id } of await lapsed(ctx.now, BATCH))
    ended += await endOne(id, () => execute(lapseRequest, ctx, { accountId, massSendId: id }))
  return ended
}

async function endOne(massSendId: string, end: () => Promise<boolean>): Promise<number> {
  try {
    return (await end()) ? 1 : 0
  } catch (error) {
    // One that cannot be ended must not keep the others waiting; the next sweep tries it again.
    log.error({ err: error, massSendId }, 'overdue mass-send not ended')
    return 0
  }
}
