import 'server-only'
import type { Role } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { AccountBrief } from './contract'
import { unsealNumber } from './answers'
import { nameKey } from './name-rules'
import { maskNumber } from './number-rules'
import * as scenes from './scene-store'
import * as store from './store'

/** An account that was approved at some time, or null; in review it does not exist for others. */
export const accountOf = (tx: Tx, id: string, now: Date): Promise<AccountBrief | null> => store.findAccount(tx, id, now)

/** Several accounts by id, in no order; those that are not known are left out. */
export const accountsOf = (tx: Tx, ids: readonly string[], now: Date): Promise<AccountBrief[]> =>
  store.findAccounts(tx, ids, now)

/** By any handle that the account ever had. */
export const accountByHandle = (tx: Tx, handle: string, now: Date): Promise<AccountBrief | null> =>
  store.findByHandle(tx, handle, now)

/** Live accounts whose name looks like the text, or whose handle it is; at most 20. */
export async function searchAccounts(tx: Tx, text: string, now: Date): Promise<AccountBrief[]> {
  const key = nameKey(text)
  return key ? store.searchLive(tx, text, key, now) : []
}

/** The account of a follow link and the scene it was met in ('' for its own code); null when unknown or expired (ACC-11). */
export async function accountBySceneCode(
  tx: Tx,
  code: string,
  now: Date,
): Promise<{ account: AccountBrief; scene: string } | null> {
  const found = await scenes.findSceneCode(tx, code)
  if (!found || (found.expiresAt && found.expiresAt <= now)) return null
  const account = await store.findAccount(tx, found.accountId, now)
  return account && { account, scene: found.scene }
}

/** The code of the account's own follow link `/f/<code>`. */
export const followCodeOf = async (tx: Tx, accountId: string): Promise<string | null> =>
  (await scenes.findOwnCode(tx, accountId))?.code ?? null

/** Refuses unless the account is live: what is frozen, ended or reclaimed can be read and not used. */
export function requireLive(account: Pick<AccountBrief, 'state' | 'name'>): void {
  if (account.state !== 'LIVE')
    throw refuse('forbidden', 'accounts.not_live', { name: account.name, state: account.state })
}

/** An operator's roles by account, as sessions carry them (AUTH-2). */
export const membershipsOf = (tx: Tx, operatorId: string, now: Date): Promise<Record<string, Role>> =>
  store.rolesOf(tx, operatorId, now)

/** Who works on an account now, the longest first. */
export const operatorsOf = (tx: Tx, accountId: string, now: Date): Promise<{ operatorId: string; role: Role }[]> =>
  store.operatorsOf(tx, accountId, now)

/** A sealed identity number as others may see it (AUTH-4). */
export const maskedNumber = (sealed: string): string => maskNumber(unsealNumber(sealed))
