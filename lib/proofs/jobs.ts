import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs'
import { eraseFile } from './proof-file'
import * as store from './store'

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
