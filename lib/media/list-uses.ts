import { defineQuery } from '@/lib/platform/use-case'
import { MaterialUsesInput, type MaterialUseView, USED_BY } from './contract'
import { maySeeMaterials } from './policy'
import * as store from './store'

const MOST_USES = 300

/** Where a material is shown: by what kind of thing, and its id; the thing's own domain knows its name. */
export const listMaterialUses = defineQuery({
  name: 'media.list-uses',
  input: MaterialUsesInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => maySeeMaterials(actor, material),
  async run({ input, tx }): Promise<MaterialUseView[]> {
    const rows = await store.listUses(tx, input, MOST_USES)
    return rows.flatMap(({ usedBy, refId }) => {
      const known = USED_BY.find((one) => one === usedBy)
      return known ? [{ usedBy: known, refId }] : []
    })
  },
})
