import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { dropPages } from '@/lib/platform/page-cache'
import * as store from './store'

const MOST_SERIES = 20

/** An article came into the world or went from it: the other articles of its series lead to other neighbours now. */
export const dropNeighbours = defineJob({
  name: 'collections.drop-neighbours',
  payload: z.object({ articleId: z.uuid() }),
  run: ({ payload: { articleId } }) =>
    transaction(async (tx) => {
      const found = await store.around(tx, articleId, MOST_SERIES)
      const articles = new Set(found.flatMap(({ articleIds }) => articleIds))
      await dropPages(tx, [...[...articles].map((id) => `/a/${id}`), ...found.map(({ id }) => `/c/${id}`)])
    }),
})
