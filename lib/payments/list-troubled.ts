import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { z } from 'zod'
import type { TroubledView } from './contract'
import { maySeeTroubled } from './policy'
import * as store from './troubled-store'

const DAY_MS = 86_400_000

/** Money that waits for a person: what lies in suspense (another amount, or too late and not yet on its way back), and refunds that the provider could not carry out or says nothing about. */
export const listTroubled = defineQuery({
  name: 'payments.list-troubled',
  input: z.object({}),
  load: () => Promise.resolve({}),
  may: maySeeTroubled,
  async run({ ctx, tx }): Promise<TroubledView[]> {
    const late = new Date(ctx.now.getTime() - figure('refundLateDays', ctx.now) * DAY_MS)
    const [suspended, refunds] = await Promise.all([store.suspended(tx), store.troubledRefunds(tx, late)])
    return [...suspended, ...refunds]
  },
})
