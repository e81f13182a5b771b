import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/jobs'
import { eraseFile } from './proof-file'
import * as store from './store'
import { sweepFiles } from './sweep-files'

/** Erases the file of a proof that was replaced, removed, or whose registration was withdrawn or forgotten; then its row. */
export const eraseProof = defineJob({
  name: 'proofs.erase',
  payload: z.object({ proofId: z.uuid() }),
  queue: 'bulk',
  async run({ payload: { proofId } }) {
    const found = await store.fileToErase(proofId)
    if (!found) return
    await eraseFile(found.fileKey)
    await store.forgetProof(proofId)
  },
})

/** Erases sealed files without a row, a page a run; the next page is a job of its own. */
export const sweepProofFiles = defineJob({
  name: 'proofs.sweep-files',
  payload: z.object({ run: z.string(), after: z.string().nullable() }),
  queue: 'bulk',
  async run({ payload: { run, after }, ctx }) {
    const next = await sweepFiles(ctx.now, after)
    if (next === null) return
    await transaction((tx) =>
      enqueue(tx, sweepProofFiles, { run, after: next }, { key: `${run}:${next}`, runAt: ctx.now }),
    )
  },
})
