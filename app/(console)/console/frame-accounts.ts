import type { FrameAccount } from '@/components/layout/account-switcher'
import { listMine } from '@/lib/accounts'
import { getAccountPictures } from '@/lib/media'
import { ask } from '@/lib/platform/http/page-context'

/** The accounts that the console's frame leads to; without a signed-in operator the browser goes to the sign-in. */
export async function frameAccounts(): Promise<FrameAccount[]> {
  const { accounts } = await ask('operator', listMine, {})
  const pictures = await ask('operator', getAccountPictures, { accountIds: accounts.map(({ account }) => account.id) })
  return accounts.map(({ account: { id, name, kind } }) => ({ id, name, kind, picture: pictures[id]?.src }))
}
