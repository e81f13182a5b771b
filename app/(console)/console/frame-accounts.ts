import type { FrameAccount } from '@/components/layout/account-switcher'
import { listMine } from '@/lib/accounts'
import { getAccountPictures } from '@/lib/media'
import { listFormerNames } from '@/lib/names'
import { ask } from '@/lib/platform/http/page-context'

/** The accounts that the console's frame leads to; without a signed-in operator the browser goes to the sign-in. */
export async function frameAccounts(): Promise<FrameAccount[]> {
  const { accounts } = await ask('operator', listMine, {})
  const accountIds = accounts.map(({ account }) => account.id)
  const [pictures, former] = await Promise.all([
    ask('operator', getAccountPictures, { accountIds }),
    ask('operator', listFormerNames, { accountIds }),
  ])
  return accounts.map(({ account: { id, name, kind } }) => ({
    ...{ id, name, kind },
    picture: pictures[id]?.src,
    formerNames: former[id],
  }))
}
