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

/** Ends an account at once, by penalty, recall or reclaim; its data can be exported for a while yet (DATA-3). */
export async function endAccount(tx: Tx, wanted: Omit<Wanted, 'freezeDays'>, ctx: Ctx): Promise<Ending> {
  const to = wanted.cause === 'DORMANCY' ? 'RECLAIMED' : 'ENDED'
  // What a penalty ended can come back through an appeal (MOD-10): until its export time is over nobody else takes its address.
  const keepBinding = wanted.cause === 'PENALTY'
  if (!(await changeState(tx, wanted.accountId, { from: 'LIVE', to, keepBinding }))) {
    if (keepBinding) return endClosing(tx, wanted, ctx)
    throw refuse('conflict', 'lifecycle.not_live')
  }
  const ending = await begin(tx, wanted, ctx, planEnd(ctx.now))
  await store.markEnded(tx, ending.id, ctx.now)
  return told(tx, { ...ending, endedAt: ctx.now }, ctx)
}

/** A holder who closes the account does not get round a penalty: the closing that runs becomes its end, counted. */
async function endClosing(tx: Tx, { accountId, reason }: Pick<Wanted, 'accountId' | 'reason'>, ctx: Ctx) {
  const plan = planEnd(ctx.now)
  const by = { startedAt: ctx.now, startedBy: actorIdOf(ctx.actor), endedAt: ctx.now }
  const taken = await store.takeOverClosing(tx, accountId, { ...plan, ...by, cause: 'PENALTY', reason })
  const moved = taken && (await changeState(tx, accountId, { from: 'FROZEN', to: 'ENDED', keepBinding: true }))
  const ending = moved ? await store.findEnding(tx, accountId) : null
  if (!ending) throw refuse('conflict', 'lifecycle.not_live')
  return told(tx, ending, ctx)
}

async function told(tx: Tx, ending: Ending, ctx: Ctx): Promise<Ending> {
  await tellOperators(tx, ending, { kind: 'account_ended', causeKey: `ended:${ending.id}` }, ctx.now)
  return ending
}

/**
 * Brings an account back that a penalty ended, when the finding was overturned (MOD-10): while it can be exported, and not
 * after. Counted, so of coming back and being erased one wins; false when there is nothing to bring back any more.
 */
export async function reviveAccount(tx: Tx, accountId: string, ctx: Ctx): Promise<boolean> {
  const ending = await store.findEnding(tx, accountId)
  if (ending?.cause !== 'PENALTY') return false
  if (!(await store.markRevived(tx, ending.id, { undoneBy: actorIdOf(ctx.actor), now: ctx.now }))) return false
  if (!(await changeState(tx, accountId, { from: 'ENDED', to: 'LIVE' }))) {
    throw refuse('conflict', 'lifecycle.not_closing')
  }
  await tellOperators(tx, ending, { kind: 'account_thawed', causeKey: `thawed:${ending.id}` }, ctx.now)
  return true
}

/** The end that an account is going to or came to, or null. */
export const endingOf = (tx: Tx, accountId: string): Promise<Ending | null> => store.findEnding(tx, accountId)
