import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/jobs'
import { FILE_AREAS } from './picture'
import { sweepFiles } from './sweep-files'

/** Clears picture files without a material, a page a run; the next page is a job of its own. */
export const sweepPictureFiles = defineJob({
  name: 'media.sweep-files',
  payload: z.object({ run: z.string(), area: z.enum(FILE_AREAS), after: z.string().nullable() }),
  queue: 'bulk',
  async run({ payload: { run, area, after }, ctx }) {
    const next = await sweepFiles(ctx.now, area, after)
    if (next === null) return
    await transaction((tx) =>
      enqueue(tx, sweepPictureFiles, { run, area, after: next }, { key: `${run}:${next}`, runAt: ctx.now }),
    )
  },
})
