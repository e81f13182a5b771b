import { actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { uploadView } from './get-upload'
import { MOST_UNFINISHED } from './limits'
import { maySeeMaterials } from './policy'
import { loadAccount } from './store'
import { ListUploadsInput, type UploadView } from './upload-contract'
import * as store from './upload-store'

/** The uploads that this person began here and has not finished. */
export const listUploads = defineQuery({
  name: 'media.list-uploads',
  input: ListUploadsInput,
  load: ({ input, tx }) => loadAccount(tx, input.accountId),
  may: maySeeMaterials,
  async run({ input: { accountId }, ctx, tx }): Promise<UploadView[]> {
    const operatorId = actorIdOf(ctx.actor) ?? accountId
    return (await store.listUploads(tx, { accountId, operatorId, now: ctx.now }, MOST_UNFINISHED)).map(uploadView)
  },
})
