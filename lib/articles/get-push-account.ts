import { accountByHandle } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { mayWrite } from './policy'
import { PushAccountInput } from './push-contract'

/** The account that a program names by its handle, for whoever may write there. */
export const getPushAccount = defineQuery({
  name: 'articles.get-push-account',
  input: PushAccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountByHandle(tx, input.account, ctx.now)
    return account && { accountId: account.id, name: account.name }
  },
  may: (actor, subject) => mayWrite(actor, subject),
  run: ({ subject }) => Promise.resolve(subject),
})
