import { z } from 'zod'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { UploadInput } from './upload-contract'
import { mayContinueUpload } from './upload-policy'
import * as store from './upload-store'

/** Long enough for the largest file on a slow disk; who died meanwhile gives it free by this. */
const CLAIM_MS = 10 * 60_000

interface Claimed {
  name: string
  bytes: number
  parts: string[]
  /** Set when it became a material before. */
  materialId: string | null
}

/** Takes a whole upload in hand; refuses with `conflict` one that is not whole, or that somebody has in hand. */
export const claimUpload = defineUseCase({
  name: 'media.claim-upload',
  logged: false,
  input: UploadInput,
  load: ({ input, ctx, tx }) => store.loadUpload(tx, input, ctx.now),
  may: (actor, upload) => mayContinueUpload(actor, upload),
  async run({ input, subject, ctx, tx }): Promise<Claimed> {
    const { name, bytes, parts, materialId } = subject
    if (materialId) return { name, bytes, parts: [], materialId }
    if (subject.received !== bytes) throw refuse('conflict', 'media.upload_unfinished')
    const until = new Date(ctx.now.getTime() + CLAIM_MS)
    const { count } = await store.claim(tx, input, { now: ctx.now, until })
    if (count === 0) throw refuse('conflict', 'media.upload_in_hand')
    return { name, bytes, parts, materialId: null }
  },
})

/** Notes which material an upload became; returns the keys that are not needed any more. */
export const settleUpload = defineUseCase({
  name: 'media.settle-upload',
  logged: false,
  input: UploadInput.extend({ materialId: z.uuid() }),
  load: ({ input, ctx, tx }) => store.loadUpload(tx, input, ctx.now),
  may: (actor, upload) => mayContinueUpload(actor, upload),
  async run({ input, subject, tx }): Promise<string[]> {
    await store.noteMaterial(tx, input, input.materialId)
    return subject.parts
  },
})
