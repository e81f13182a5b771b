import type { Ctx } from '@/lib/platform/actor'
import { log } from '@/lib/platform/log'
import { execute } from '@/lib/platform/use-case'
import { deliverSend } from './deliver-mass-send'
import * as store from './store'

const BATCH = 100

/** Delivers scheduled sends whose time has passed and whose job was lost; the sweep of the worker. Returns how many it ended. */
export async function deliverOverdue(ctx: Ctx): Promise<number> {
  let ended = 0
  for (const { accountId, id } of await store.overdue(ctx.now, BATCH)) {
    try {
      if ((await execute(deliverSend, ctx, { accountId, massSendId: id })) !== 'nothing_to_do') ended += 1
    } catch (error) {
      // One that cannot be delivered must not keep the others waiting; the next sweep tries it again.
      log.error({ err: error, massSendId: id }, 'overdue mass-send not delivered')
    }
  }
  return ended
}
