import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs'
import { runArchive } from './run-archive'

/** Builds a backup, or brings an archive's articles back. */
export const workArchive = defineJob({
  name: 'archive.work',
  queue: 'bulk',
  payload: z.object({ archiveId: z.uuid() }),
  run: ({ payload, ctx }) => runArchive(ctx, payload.archiveId),
})
