import { defineUseCase } from '@/lib/platform/use-case'
import { DescribeMaterialInput, type MaterialView } from './contract'
import { materialView } from './material-view'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Names a picture and describes it for people who do not see it. */
export const describeMaterial = defineUseCase({
  name: 'media.describe-material',
  input: DescribeMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => mayChangeMaterials(actor, material),
  async run({ input, subject, tx }): Promise<MaterialView> {
    await store.describe(tx, input)
    return materialView({ ...subject, name: input.name, alt: input.alt })
  },
})
