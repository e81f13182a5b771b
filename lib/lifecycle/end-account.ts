import 'server-only'
import { changeState } from '@/lib/accounts'
import { followersCount } from '@/lib/followers'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import type { EndingCause } from './contract'
import { freezeDaysFor, planEnd, planFreeze } from './rules'
import * as store from './store'
import type { Ending } from './subject'
import { tellOperators } from './tell'

interface Wanted {
  accountId: string
  cause: EndingCause
  reason: string
  /** How long it is frozen before it ends; by its number of followers where this is left out (DATA-3). */
  freezeDays?: number
}

async function begin(tx: Tx, wanted: Omit<Wanted, 'freezeDays'>, ctx: Ctx, plan: ReturnType<typeof planEnd>) {
  const ending: Ending = {
    id: newId(ctx.now),
    accountId: wanted.accountId,
    cause: wanted.cause,
    reason: wanted.reason,
    startedAt: ctx.now,
    followers: await followersCount(tx, wanted.accountId),
    endedAt: null,
    ...plan,
  }
  const startedBy = actorIdOf(ctx.actor)
  if (!(await store.insertEnding(tx, { ...ending, startedBy }))) throw refuse('conflict', 'lifecycle.ending_already')
  return ending
}

/** Freezes a live account: it can be read and exported, and ends when the freeze is over unless it is thawed before. */
export async function freeze(tx: Tx, wanted: Wanted, ctx: Ctx): Promise<Ending> {
  if (!(await changeState(tx, wanted.accountId, { from: 'LIVE', to: 'FROZEN' }))) {
    throw refuse('conflict', 'lifecycle.not_live')
  }
  const days = wanted.freezeDays ?? freezeDaysFor(await followersCount(tx, wanted.accountId), ctx.now)
  const ending = await begin(tx, wanted, ctx, planFreeze(days, ctx.now))
  await tellOperators(tx, ending, { kind: 'account_freezing', causeKey: `freezing:${ending.id}` }, ctx.now)
  return ending
}

/** Brings a frozen account back (counted): of undoing and ending at once, one wins and the other is told. */
export async function thaw(tx: Tx, { ending }: { ending: Ending }, ctx: Ctx): Promise<void> {
  const undone = await store.markUndone(tx, ending.id, { undoneBy: actorIdOf(ctx.actor), now: ctx.now })
  if (!undone || !(await changeState(tx, ending.accountId, { from: 'FROZEN', to: 'LIVE' }))) {
    throw refuse('conflict', 'lifecycle.not_closing')
  }
  await tellOperators(tx, ending, { kind: 'account_thawed', causeKey: `thawed:${ending.id}` }, ctx.now)
}

/** Ends a live account at once, by penalty, recall or reclaim; its data can be exported for a while yet (DATA-3). */
export async function endAccount(tx: Tx, wanted: Omit<Wanted, 'freezeDays'>, ctx: Ctx): Promise<Ending> {
  const to = wanted.cause === 'DORMANCY' ? 'RECLAIMED' : 'ENDED'
  if (!(await changeState(tx, wanted.accountId, { from: 'LIVE', to }))) throw refuse('conflict', 'lifecycle.not_live')
  const ending = await begin(tx, wanted, ctx, planEnd(ctx.now))
  await store.markEnded(tx, ending.id, ctx.now)
  await tellOperators(tx, ending, { kind: 'account_ended', causeKey: `ended:${ending.id}` }, ctx.now)
  return { ...ending, endedAt: ctx.now }
}

/** The end that an account is going to or came to, or null. */
export const endingOf = (tx: Tx, accountId: string): Promise<Ending | null> => store.findEnding(tx, accountId)
