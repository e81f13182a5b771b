import { defineQuery } from '@/lib/platform/use-case'
import { type AnyMaterialView, GetMaterialInput } from './contract'
import { anyMaterialView } from './material-view'
import { maySeeMaterials } from './policy'
import * as store from './store'

/** One material of the account. */
export const getMaterial = defineQuery({
  name: 'media.get-material',
  input: GetMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => maySeeMaterials(actor, material),
  run: async ({ subject }): Promise<AnyMaterialView> => anyMaterialView(subject),
})
