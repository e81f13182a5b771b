import { defineUseCase } from '@/lib/platform/use-case'
import { CountReadsInput } from './contract'
import { mayCountReads } from './policy'
import * as readStore from './read-store'

/** Counts a batch of reads: each reader once a day for an article. Counting it twice changes nothing. */
export const countReads = defineUseCase({
  name: 'articles.count-reads',
  logged: false,
  input: CountReadsInput,
  load: async ({ input }) => input,
  may: (actor) => mayCountReads(actor),
  async run({ input, tx }) {
    await readStore.countReads(tx, input.reads)
    return { counted: input.reads.length }
  },
})
