import { defineUseCase } from '@/lib/platform/use-case'
import { CountSharesInput } from './contract'
import { mayCountReads } from './policy'
import * as readStore from './read-store'

/** Counts a batch of shares: each reader once a day for an article. Counting it twice changes nothing. */
export const countShares = defineUseCase({
  name: 'articles.count-shares',
  logged: false,
  input: CountSharesInput,
  load: async ({ input }) => input,
  may: (actor) => mayCountReads(actor),
  async run({ input, tx }) {
    await readStore.countShares(tx, input.shares)
    return { counted: input.shares.length }
  },
})
