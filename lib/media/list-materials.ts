import { defineQuery } from '@/lib/platform/use-case'
import { ListMaterialsInput, type MaterialPage } from './contract'
import { materialView } from './material-view'
import { maySeeMaterials } from './policy'
import * as store from './store'

/** The account's pictures, newest first, by name or description when `search` is given. */
export const listMaterials = defineQuery({
  name: 'media.list-materials',
  input: ListMaterialsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: maySeeMaterials,
  async run({ input, tx }): Promise<MaterialPage> {
    const { rows, more, total } = await store.listPictures(tx, input)
    return { materials: rows.map(materialView), nextCursor: more ? (rows.at(-1)?.id ?? null) : null, total }
  },
})
