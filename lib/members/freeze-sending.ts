import { accountOf, operatorsOf } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { endSessionsOf, operatorsById, verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { FreezeInput, type FreezeView, UnfreezeInput } from './contract'
import { sendingWasFreed, sendingWasFrozen } from './events'
import * as freezes from './freeze-store'
import { mayFreeze, mayUnfreeze } from './policy'
import { holdAccount } from './store'

/** Loads the account of an input that names one, as the policies of its people look at it. */
export async function loadAccount({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { accountId: account.id, account }
}

const view = async (tx: Tx, row: freezes.FreezeRow): Promise<FreezeView> => {
  const people = await operatorsById(tx, [row.startedBy, ...(row.endedBy ? [row.endedBy] : [])])
  return {
    id: row.id,
    startedAt: row.startedAt.toISOString(),
    startedBy: people.get(row.startedBy)?.name ?? '',
    reason: row.reason,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: (row.endedBy && people.get(row.endedBy)?.name) || null,
  }
}

/** The freeze in force, for showing; null when the account may send. */
export async function freezeOf(tx: Tx, accountId: string, now: Date): Promise<FreezeView | null> {
  const row = await freezes.openFreeze(tx, accountId, now)
  return row && view(tx, row)
}

export const freezesBefore = async (tx: Tx, accountId: string, now: Date): Promise<FreezeView[]> =>
  Promise.all((await freezes.pastFreezes(tx, accountId, now)).map((row) => view(tx, row)))

/**
 * The freeze in force, for deciding about a send inside its transaction: a freeze that begins meanwhile waits for that
 * transaction, so that nothing becomes visible after the freeze was answered.
 */
export async function sendingFrozen(tx: Tx, accountId: string, now: Date): Promise<FreezeView | null> {
  await freezes.holdSending(tx, accountId)
  return freezeOf(tx, accountId, now)
}

/** "Someone else uses my account" (ACC-9): ends the other sign-ins and freezes sending, at once and in one go. */
export const freezeSending = defineUseCase({
  name: 'members.freeze-sending',
  whileReadOnly: true,
  input: FreezeInput,
  load: loadAccount,
  may: mayFreeze,
  async run({ input: { reason, everybody }, subject: { accountId }, ctx, tx }): Promise<{ endedSessions: number }> {
    await holdAccount(tx, accountId)
    const startedBy = actorIdOf(ctx.actor) ?? ''
    const endedSessions = await endSessionsOf(tx, await whoMustSignIn(tx, ctx, { accountId, everybody }), {
      but: 'sessionId' in ctx.actor ? ctx.actor.sessionId : '',
      now: ctx.now,
    })
    const id = newId(ctx.now)
    // Already frozen by somebody: the sign-ins end all the same, and the first one's freeze stands.
    if (!(await freezes.insertFreeze(tx, { accountId, id, startedAt: ctx.now, startedBy, reason }))) {
      return { endedSessions }
    }
    const happened = { accountId, freezeId: id, startedBy, endedSessions }
    await emit(tx, sendingWasFrozen, happened, { ...ctx, ownerId: accountId })
    await wake(tx, [`account:${accountId}`], 'members', id)
    return { endedSessions }
  },
})

/** The holder and whoever presses; with `everybody` all who work on the account. */
async function whoMustSignIn(
  tx: Tx,
  { actor, now }: Ctx,
  { accountId, everybody }: { accountId: string; everybody?: 'on' },
): Promise<string[]> {
  const people = await operatorsOf(tx, accountId, now)
  return people
    .filter(({ operatorId, role }) => everybody || role === 'holder' || operatorId === actorIdOf(actor))
    .map(({ operatorId }) => operatorId)
}

/** Sets sending free again: the holder alone, with the second factor (ACC-9, AUTH-2). */
export const unfreezeSending = defineUseCase({
  name: 'members.unfreeze-sending',
  whileReadOnly: true,
  input: UnfreezeInput,
  load: loadAccount,
  may: mayUnfreeze,
  async run({ input: { code }, subject: { accountId }, ctx, tx }): Promise<{ accountId: string }> {
    const by = actorIdOf(ctx.actor) ?? ''
    if (!(await freezes.endFreeze(tx, accountId, { by, now: ctx.now }))) throw refuse('conflict', 'members.not_frozen')
    if (asksSecondFactor('sending.unfreeze')) await verifySecondFactor(tx, ctx, code)
    await emit(tx, sendingWasFreed, { accountId, by }, { ...ctx, ownerId: accountId })
    await wake(tx, [`account:${accountId}`], 'members', accountId)
    return { accountId }
  },
})
