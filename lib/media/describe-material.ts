import { defineUseCase } from '@/lib/platform/use-case'
import { type AnyMaterialView, DescribeMaterialInput } from './contract'
import { anyMaterialView } from './material-view'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Names a material and describes it for people who do not see or hear it. */
export const describeMaterial = defineUseCase({
  name: 'media.describe-material',
  input: DescribeMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => mayChangeMaterials(actor, material),
  async run({ input, subject, tx }): Promise<AnyMaterialView> {
    await store.describe(tx, input)
    return anyMaterialView({ ...subject, name: input.name, alt: input.alt })
  },
})
