import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import type { Tx } from '@/lib/platform/db'
import { notify } from './notify'
import type { NotificationFacts, NotificationKind } from './contract'
import type { Person } from './subject'

const peopleOf = async (tx: Tx, accountId: string, now: Date): Promise<Person[]> =>
  (await operatorsOf(tx, accountId, now)).map(({ operatorId }) => ({ door: 'OPERATOR', personId: operatorId }))

const nameOf = async (tx: Tx, accountId: string, now: Date) => (await accountOf(tx, accountId, now))?.name ?? '–'

interface CertificationNews {
  accountId: string
  kind: NotificationKind
  facts: NotificationFacts
  causeKey: string
}

/** The holder and administrators learn how the account's certification stands: they alone can act on it. */
export async function tellOfCertification(
  tx: Tx,
  { accountId, kind, facts, causeKey }: CertificationNews,
  now: Date,
): Promise<void> {
  const people = (await operatorsOf(tx, accountId, now))
    .filter(({ role }) => role === 'holder' || role === 'administrator')
    .map(({ operatorId }): Person => ({ door: 'OPERATOR', personId: operatorId }))
  const named = { account: await nameOf(tx, accountId, now), ...facts }
  const href = `/console/${accountId}/certification`
  await notify(tx, people, { kind, facts: named, causeKey, accountId, href }, now)
}

/** Everyone who works on the account learns, once for each size of its room, that little is left. */
export async function tellOfStorage(
  tx: Tx,
  { accountId, used, limit }: { accountId: string; used: number; limit: number },
  now: Date,
): Promise<void> {
  const facts = { account: await nameOf(tx, accountId, now), share: used / limit }
  const href = `/console/${accountId}/storage`
  await notify(
    tx,
    await peopleOf(tx, accountId, now),
    { kind: 'storage_nearing', facts, causeKey: `storage:${accountId}:${limit}`, accountId, href },
    now,
  )
}
