import { defineQuery } from '@/lib/platform/use-case'
import { CheckUploadInput } from './contract'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Says whether this person may add materials to the account, before a byte of theirs is read. */
export const checkUpload = defineQuery({
  name: 'media.check-upload',
  input: CheckUploadInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  run: async ({ subject }) => subject,
})
