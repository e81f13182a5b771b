import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { AccountInput, type PublicStanding } from './contract'
import { loadAccount } from './found'
import { publicStandingOf } from './standing'

/** What anyone may see of an account's certification on its profile, penalties included (S21). */
export const getPublicStanding = defineQuery({
  name: 'certification.get-public-standing',
  input: AccountInput,
  load: loadAccount,
  may: allow,
  run: ({ subject: { account }, ctx, tx }): Promise<PublicStanding> => publicStandingOf(tx, account.id, ctx.now),
})
