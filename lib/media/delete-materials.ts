import { defineUseCase } from '@/lib/platform/use-case'
import { type DeletedMaterials, DeleteMaterialsInput } from './contract'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Deletes several materials; what something shows stays, and is named with the number of places. */
export const deleteMaterials = defineUseCase({
  name: 'media.delete-materials',
  input: DeleteMaterialsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, ctx, tx }): Promise<DeletedMaterials> {
    const deleted = await store.markSomeDeleted(tx, { ...input, now: ctx.now })
    const left = input.materialIds.filter((id) => !deleted.includes(id))
    return { deleted, inUse: await store.usesOf(tx, { accountId: input.accountId, ids: left }) }
  },
})
