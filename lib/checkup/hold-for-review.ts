import { accountOf, operatorsOf } from '@/lib/accounts'
import { rolesFor } from '@/lib/accounts/contract'
import { draftTexts } from '@/lib/articles'
import { notify } from '@/lib/notifications'
import type { NotificationKind } from '@/lib/notifications/contract'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { checkUp } from './get-check-up'
import { linesOf } from './lines'
import type { ReviewState } from './review-contract'
import * as store from './review-store'

/**
 * Keeps an unsent mass-send for a person to look at, where the check-up says so (MOD-2), with the evidence as it is now; its people are
 * told why. True when it waits. What the house itself sends is not held.
 */
export async function holdForReview(
  tx: Tx,
  ctx: Ctx,
  { articleIds, ...key }: store.ReviewKey & { articleIds: readonly string[] },
): Promise<boolean> {
  if (ctx.actor.kind === 'system') return false
  const { accountId, massSendId } = key
  const { findings } = await checkUp(tx, { accountId, articleIds, now: ctx.now })
  const grave = findings.filter(({ severity }) => severity === 'hold')
  if (grave.length === 0) return false
  const texts = (await draftTexts(tx, { accountId, articleIds })).map(({ id, title, summary, body }) => ({
    id,
    title,
    summary,
    lines: linesOf(body).map(({ text }) => text),
  }))
  await store.insertReview(tx, { ...key, findings: grave, texts, now: ctx.now })
  await wake(tx, ['administrators'], 'send-review', massSendId)
  await tellSenders(tx, ctx, { ...key, kind: 'send_held', reason: '' })
  return true
}

/** Whether a person must still look at this send, or has; null where it was never held. */
export async function reviewStateOf(tx: Tx, key: store.ReviewKey): Promise<ReviewState | null> {
  const row = await store.findReview(tx, key)
  return row && (row.state.toLowerCase() as ReviewState)
}

interface Word extends store.ReviewKey {
  kind: NotificationKind
  reason: string
}

/** Tells everyone who may send for the account, once for each word. */
export async function tellSenders(tx: Tx, { now }: Ctx, { accountId, massSendId, kind, reason }: Word): Promise<void> {
  const account = await accountOf(tx, accountId, now)
  const people = (await operatorsOf(tx, accountId, now)).filter(({ role }) => rolesFor('mass-send.send').includes(role))
  const href = `/console/${accountId}/mass-send/${massSendId}`
  const facts = { account: account?.name ?? '–', reason }
  await notify(
    tx,
    people.map(({ operatorId }) => ({ door: 'OPERATOR' as const, personId: operatorId })),
    { kind, facts, causeKey: `${kind}:${massSendId}`, accountId, href },
    now,
  )
}
