import { actorIdOf } from '@/lib/platform/actor'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { MOST_UNFINISHED } from './limits'
import { mayChangeMaterials } from './policy'
import { VOICE_ENDINGS } from './recording-contract'
import { requireRoom } from './storage-room'
import * as materials from './store'
import { BeginUploadInput } from './upload-contract'
import * as store from './upload-store'

const MIB = 1024 ** 2
const HOUR_MS = 60 * 60_000

/** Opens an upload that may be interrupted: before a byte is sent, what cannot come in is refused, and room is kept for the rest. */
export const beginUpload = defineUseCase({
  name: 'media.begin-upload',
  input: BeginUploadInput,
  load: ({ input, tx }) => materials.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, ctx, tx }): Promise<{ id: string; expiresAt: string }> {
    const { accountId, name, bytes } = input
    requireSize(name, bytes, ctx.now)

    const operatorId = actorIdOf(ctx.actor) ?? accountId
    const open = await store.listUploads(tx, { accountId, operatorId, now: ctx.now }, MOST_UNFINISHED)
    if (open.length >= MOST_UNFINISHED) throw refuse('limit', 'media.too_many_unfinished', { limit: MOST_UNFINISHED })
    await requireRoom(tx, { accountId, bytes, waiting: await store.waitingBytes(tx, accountId, ctx.now) }, ctx)

    const expiresAt = new Date(ctx.now.getTime() + figure('unfinishedUploadHours', ctx.now) * HOUR_MS)
    const row = { id: newId(ctx.now), accountId, operatorId, name, bytes, startedAt: ctx.now, expiresAt }
    await store.insertUpload(tx, row)
    return { id: row.id, expiresAt: expiresAt.toISOString() }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

const PICTURE_ENDING = /\.(jpe?g|png|webp|gif|avif)$/i

/** What its name promises is only a hint, which saves a long wait: what it is, its bytes say at the end. */
function requireSize(name: string, bytes: number, now: Date): void {
  if (PICTURE_ENDING.test(name)) {
    if (bytes > env.UPLOAD_MAX_BYTES) {
      throw refuse('invalid', 'media.too_large', { megabytes: env.UPLOAD_MAX_BYTES / MIB })
    }
    return
  }
  const isVoice = VOICE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
  const most = figure(isVoice ? 'voiceBytes' : 'videoBytes', now)
  if (bytes > most) throw refuse('invalid', 'media.recording_too_large', { megabytes: most / MIB })
}
