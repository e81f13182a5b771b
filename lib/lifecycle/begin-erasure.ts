import 'server-only'
import { accountOf, operatorsOf, releaseBinding } from '@/lib/accounts'
import { sha256 } from '@/lib/platform/crypto'
import { randomCode } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { defineUseCase } from '@/lib/platform/use-case'
import { AccountInput } from './contract'
import { insertErasure } from './erasure-store'
import { eraseEndedAccount } from './jobs'
import { maySweep } from './policy'
import * as store from './store'

/** Begins the erasure when the export time is over; once, whoever comes first. */
export const beginErasure = defineUseCase({
  name: 'lifecycle.begin-erasure',
  input: AccountInput,
  load: async ({ input, ctx, tx }) => accountOf(tx, input.accountId, ctx.now),
  may: maySweep,
  async run({ input: { accountId }, subject: account, ctx, tx }): Promise<boolean> {
    // Held: an account that comes back at this moment is not erased, and one that is erased does not come back.
    const ending = await store.holdEnding(tx, accountId)
    if (!ending?.endedAt || ending.exportUntil > ctx.now) return false
    const holders = (await operatorsOf(tx, accountId, ctx.now)).filter(({ role }) => role === 'holder')
    const begun = await insertErasure(tx, {
      accountId,
      endingId: ending.id,
      code: randomCode(20),
      handle: account.handle,
      holderIds: holders.map(({ operatorId }) => operatorId),
      startedAt: ctx.now,
      erased: {},
      kept: {},
      listHash: sha256(accountId),
    })
    await releaseBinding(tx, accountId)
    if (begun) await enqueue(tx, eraseEndedAccount, { accountId }, { key: accountId, runAt: ctx.now })
    return begun
  },
})

/** Leaves the job of an unfinished erasure anew; one for each step it has come to. */
export const continueErasure = defineUseCase({
  name: 'lifecycle.continue-erasure',
  input: AccountInput,
  load: async ({ input, ctx, tx }) => accountOf(tx, input.accountId, ctx.now),
  may: maySweep,
  run: ({ input: { accountId }, ctx, tx }) =>
    enqueue(
      tx,
      eraseEndedAccount,
      { accountId },
      { key: `${accountId}:${ctx.now.toISOString().slice(0, 15)}`, runAt: ctx.now },
    ),
})
