import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { NotificationFacts, NotificationKind } from '@/lib/notifications/contract'
import type { Tx } from '@/lib/platform/db'

interface News {
  accountId: string
  kind: NotificationKind
  facts: NotificationFacts
  causeKey: string
  /** Below the account's console. */
  path: string
}

/** Everyone who works on an account learns something about originals and reprints. */
export async function tellPeople(tx: Tx, { accountId, facts, path, ...news }: News, now: Date): Promise<void> {
  const account = await accountOf(tx, accountId, now)
  if (!account) return
  const people = (await operatorsOf(tx, accountId, now)).map(({ operatorId }) => ({
    door: 'OPERATOR' as const,
    personId: operatorId,
  }))
  const named = { account: account.name, ...facts }
  await notify(tx, people, { ...news, facts: named, accountId, href: `/console/${accountId}${path}` }, now)
}
