import 'server-only'
import { z } from 'zod'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import * as store from './change-store'
import { dropChangeProofs } from './hand-in'
import { maySweep } from './policy'

const BATCH = 100

/** Takes out what lay ready for as long as a draft is kept and was never handed in; a second run finds nothing. */
export const forgetReadyProofs = defineUseCase({
  name: 'proofs.forget-ready',
  input: z.object({}),
  load: async () => ({}),
  may: maySweep,
  async run({ ctx: { now }, tx }): Promise<{ forgotten: number }> {
    const before = startOfDay(addDays(platformDay(now), 1 - figure('draftKeptDays', now)))
    let forgotten = 0
    for (const { id, accountId } of await store.listForgotten(tx, before, BATCH)) {
      forgotten += await dropChangeProofs(tx, { accountId, confirmationId: null, id }, now)
    }
    return { forgotten }
  },
})
