import { defineQuery } from '@/lib/platform/use-case'
import { LibraryInput, type LibraryView } from './contract'
import { listFolders } from './folder-store'
import { countByKind } from './list-store'
import { maySeeMaterials } from './policy'
import { materialBytes, storageLimit } from './storage-room'
import * as store from './store'

/** What stands around the list of materials: how many of each kind, the folders, and the room that is left (DATA-1). */
export const getLibrary = defineQuery({
  name: 'media.get-library',
  input: LibraryInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: maySeeMaterials,
  async run({ input: { accountId }, ctx, tx }): Promise<LibraryView> {
    const [counts, folders, { kept, deleted }] = await Promise.all([
      countByKind(tx, accountId),
      listFolders(tx, accountId),
      materialBytes(tx, accountId),
    ])
    const { bytes: limit, warnFrom } = storageLimit(ctx.now)
    return {
      counts: { picture: counts.PICTURE, voice: counts.VOICE, video: counts.VIDEO },
      used: kept + deleted,
      limit,
      warnFrom,
      folders,
    }
  },
})
