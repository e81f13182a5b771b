import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { keptFolder } from './folders'
import { mayChangeMaterials } from './policy'
import { AddRecordingInput, type RecordingMaterialView } from './recording-contract'
import { kindOfType } from './recording-rules'
import * as recordings from './recording-store'
import { recordingMaterial } from './recording-view'
import { takeRoom } from './storage-room'
import * as store from './store'

/** Notes a voice or a video whose files are already stored. Its facts come from `checkRecording`, never from a browser. */
export const addRecording = defineUseCase({
  name: 'media.add-recording',
  input: AddRecordingInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, ctx, tx }): Promise<RecordingMaterialView> {
    await takeRoom(tx, input, ctx)
    const folderId = await keptFolder(tx, input.accountId, input.folderId)
    const by = ctx.actor.kind === 'operator' ? actorIdOf(ctx.actor) : null
    const kind = kindOfType(input.contentType)
    const row = await recordings.addRecording(tx, { ...input, folderId, kind, id: newId(ctx.now), now: ctx.now, by })
    return recordingMaterial(row)
  },
})
