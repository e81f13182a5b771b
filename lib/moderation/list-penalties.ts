import { defineQuery } from '@/lib/platform/use-case'
import { ListPenaltiesInput, type PenaltyView } from './contract'
import * as penalties from './penalty-store'
import { maySeeCases } from './policy'
import { labelOf, labelsOf, penaltyView } from './views'

const PAGE = 30

/** Penalties in force now, or all that ever were, newest first. */
export const listPenalties = defineQuery({
  name: 'moderation.list-penalties',
  input: ListPenaltiesInput,
  load: () => Promise.resolve({}),
  may: maySeeCases,
  async run({ input, ctx, tx }): Promise<{ penalties: PenaltyView[]; next: string | null }> {
    const found = await penalties.listPenalties(tx, {
      onlyInForce: input.show === 'in_force',
      now: ctx.now,
      after: input.after,
      take: PAGE + 1,
    })
    const page = found.slice(0, PAGE)
    const labels = await labelsOf(
      tx,
      page.map(({ accountId }) => accountId),
      ctx.now,
    )
    return {
      penalties: page.map((row) => penaltyView(row, labelOf(labels, row.accountId), ctx.now)),
      next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    }
  },
})
