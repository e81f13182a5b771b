import { type AccountBrief, accountOf, rightsAt } from '@/lib/accounts'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { MassSendView, QuotaView } from './contract'
import { quotaView, type QuotaWindow, quotaWindow, windowsAhead } from './rules'
import * as store from './store'
import { massSendViews } from './views'

type Sender = Pick<AccountBrief, 'id' | 'kind' | 'certifiedUntil'>

/** The window of the account's quota that a send at this instant falls into (CERT-3). */
export const windowOf = (account: Sender, at: Date): QuotaWindow => quotaWindow((then) => rightsAt(account, then), at)

/** How many mass-sends the account has left in the window of this instant, and when the next returns (CERT-3). Throws not_found for no account. */
export async function quotaOf(tx: Tx, accountId: string, at: Date): Promise<QuotaView> {
  const account = await accountOf(tx, accountId, at)
  if (!account) throw refuse('not_found', 'request.not_found')
  const window = windowOf(account, at)
  const used = await store.usedIn(tx, accountId, [window.key])
  return quotaView(window, used.get(window.key) ?? 0)
}

/** The quota of each window that the account can schedule into, the present one first. */
export async function quotasAhead(tx: Tx, sender: Sender, now: Date): Promise<QuotaView[]> {
  const windows = windowsAhead((at) => rightsAt(sender, at), now)
  const used = await store.usedIn(
    tx,
    sender.id,
    windows.map(({ key }) => key),
  )
  return windows.map((window) => quotaView(window, used.get(window.key) ?? 0))
}

/** The account's newest sends in any state, newest first. */
export const lastSendsOf = async (tx: Tx, accountId: string, limit = 3): Promise<MassSendView[]> =>
  massSendViews(tx, await store.list(tx, { accountId, limit }))
