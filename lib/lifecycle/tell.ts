import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { notify } from '@/lib/notifications'
import type { NotificationKind } from '@/lib/notifications/contract'
import type { Tx } from '@/lib/platform/db'
import type { Ending } from './subject'

/** Everyone who works on the account learns where its ending stands. */
export async function tellOperators(
  tx: Tx,
  ending: Ending,
  news: { kind: NotificationKind; causeKey: string },
  now: Date,
): Promise<void> {
  const account = await accountOf(tx, ending.accountId, now)
  const facts = {
    account: account?.name ?? '–',
    cause: ending.cause,
    endsAt: ending.endsAt.toISOString(),
    exportUntil: ending.exportUntil.toISOString(),
  }
  const people = (await operatorsOf(tx, ending.accountId, now)).map(({ operatorId }) => operatorId)
  await notify(
    tx,
    people.map((personId) => ({ door: 'OPERATOR' as const, personId })),
    { ...news, facts, accountId: ending.accountId, href: `/console/${ending.accountId}/closing` },
    now,
  )
}
