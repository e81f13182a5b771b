import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DeleteMaterialInput } from './contract'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Deletes a picture that nothing shows; one in use is refused with `conflict` and the number of places. */
export const deleteMaterial = defineUseCase({
  name: 'media.delete-material',
  input: DeleteMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => mayChangeMaterials(actor, material),
  async run({ input, subject, ctx, tx }) {
    const { count } = await store.markDeleted(tx, { ...input, now: ctx.now })
    if (count === 0) throw refuse('conflict', 'media.in_use', { uses: Math.max(1, subject._count.uses) })
    return { id: input.materialId }
  },
})
