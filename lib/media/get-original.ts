import { defineQuery } from '@/lib/platform/use-case'
import { GetMaterialInput } from './contract'
import { endingOf, originalKey } from './picture'
import { maySeeMaterials } from './policy'
import * as store from './store'

/** Where a material lies as it came, and what its file is called; for the account's own people alone. */
export const getOriginal = defineQuery({
  name: 'media.get-original',
  input: GetMaterialInput,
  load: ({ input, tx }) => store.loadMaterial(tx, input),
  may: (actor, material) => maySeeMaterials(actor, material),
  run: async ({ subject: { sha256, contentType, name } }) => ({
    key: originalKey(sha256, contentType),
    type: contentType,
    name: withEnding(name, endingOf(contentType)),
  }),
})

const withEnding = (name: string, ending: string): string =>
  /\.[a-z0-9]{2,5}$/i.test(name) ? name : `${name}.${ending}`
