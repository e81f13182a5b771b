import { defineQuery } from '@/lib/platform/use-case'
import { GetMaterialInput, type MaterialView } from './contract'
import { materialView } from './material-view'
import { maySeeMaterials } from './policy'
import * as store from './store'

/** One picture of the account. */
export const getMaterial = defineQuery({
  name: 'media.get-material',
  input: GetMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => maySeeMaterials(actor, material),
  run: async ({ subject }): Promise<MaterialView> => materialView(subject),
})
