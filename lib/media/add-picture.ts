import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { AddPictureInput, type MaterialView } from './contract'
import { materialView } from './material-view'
import { keptFolder } from './folders'
import { mayChangeMaterials } from './policy'
import { takeRoom } from './storage-room'
import * as store from './store'

/** Notes a picture whose files are already stored. Its facts come from `makePicture`, never from a browser. */
export const addPicture = defineUseCase({
  name: 'media.add-picture',
  input: AddPictureInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, ctx, tx }): Promise<MaterialView> {
    await takeRoom(tx, input, ctx)
    const folderId = await keptFolder(tx, input.accountId, input.folderId)
    const by = ctx.actor.kind === 'operator' ? actorIdOf(ctx.actor) : null
    return materialView(await store.addPicture(tx, { ...input, folderId, id: newId(ctx.now), now: ctx.now, by }))
  },
})
