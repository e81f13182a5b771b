import { defineQuery } from '@/lib/platform/use-case'
import { ListMaterialsInput, type MaterialKind, type MaterialPage } from './contract'
import { listMaterials as list } from './list-store'
import { anyMaterialView } from './material-view'
import { maySeeMaterials } from './policy'
import * as store from './store'

export const COLUMN_OF = { picture: 'PICTURE', voice: 'VOICE', video: 'VIDEO' } as const satisfies Record<
  MaterialKind,
  string
>

/** The account's materials of one kind, in a folder or everywhere, by name or description when `search` is given. */
export const listMaterials = defineQuery({
  name: 'media.list-materials',
  input: ListMaterialsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: maySeeMaterials,
  async run({ input, tx }): Promise<MaterialPage> {
    const { rows, more, total } = await list(tx, { ...input, kind: COLUMN_OF[input.kind] })
    return { materials: rows.map(anyMaterialView), nextCursor: more ? (rows.at(-1)?.id ?? null) : null, total }
  },
})
