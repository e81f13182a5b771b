import { type AccountBrief, accountOf } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { placeOf } from './channel'
import type { Channel, Obstacle } from './contract'
import { findOrder, type OrderRow } from './order-store'
import { channelsFor, referenceOf } from './rules'

interface Loading<I> {
  input: I
  ctx: Ctx
  tx: Tx
}

/** Loads the account that an input names. */
export async function loadAccount({ input, ctx, tx }: Loading<{ accountId: string }>) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { account }
}

/** Loads the order that an input names, with its account. */
export async function loadOrder({ input, ctx, tx }: Loading<{ orderId: string }>) {
  const order = await findOrder(tx, input.orderId)
  const account = order && (await accountOf(tx, order.accountId, ctx.now))
  return order && account ? { order, account } : null
}

export interface FoundOrder {
  order: OrderRow
  account: AccountBrief
}

/** The reference in its kept form; refuses a channel that is not connected, not for this subject, or a reference it cannot know. */
export function requireReference(
  account: Pick<AccountBrief, 'subjectKind'>,
  { channel, reference }: { channel: Channel; reference: string },
): string {
  if (!channelsFor(account.subjectKind).includes(channel)) {
    throw refuseField('channel', 'certification.channel_not_for_subject')
  }
  if (!placeOf(channel)) throw refuse('unavailable', 'certification.channel_off')
  const kept = referenceOf(channel, reference)
  if (kept) return kept
  throw channel === 'PROFILE'
    ? refuseField('reference', 'certification.profile_address_form')
    : refuseField('reference', 'certification.register_number_form')
}

/** Refuses what an obstacle forbids: a bar is a prohibition, the others are matters of time. */
export function refuseObstacle({ code, facts }: Obstacle): never {
  throw refuse(code === 'certification.order_open' ? 'conflict' : 'limit', code, facts)
}
