import { defineJob } from '@/lib/platform/jobs'
import { AccountInput } from './contract'
import { eraseAccount } from './erase-account'

/** Erases an ended account's rows and files in bounded batches. */
export const eraseEndedAccount = defineJob({
  name: 'lifecycle.erase-account',
  queue: 'bulk',
  payload: AccountInput,
  run: ({ payload, ctx }) => eraseAccount(ctx, payload.accountId),
})
