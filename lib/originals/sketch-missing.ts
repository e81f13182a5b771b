import { articlesForComparison } from '@/lib/articles'
import { z } from 'zod'
import { defineUseCase } from '@/lib/platform/use-case'
import { sketchOf } from './near-copy'
import { mayTidy } from './policy'
import * as sketches from './sketch-store'

const BATCH = 100

/** Notes what was published before there were sketches, or past them, for comparison; a batch at a time, and again when there is more. */
export const sketchMissing = defineUseCase({
  name: 'originals.sketch-missing',
  input: z.object({}),
  load: () => Promise.resolve({}),
  may: mayTidy,
  async run({ tx }) {
    const missing = await sketches.withoutSketch(tx, BATCH)
    const texts = await articlesForComparison(
      tx,
      missing.map(({ articleId }) => articleId),
    )
    await sketches.keep(
      tx,
      texts.map(({ id, accountId, publishedAt, body }) => ({
        ...{ articleId: id, accountId, publishedAt },
        bands: sketchOf(body).bands,
      })),
    )
    return { noted: texts.length }
  },
})
