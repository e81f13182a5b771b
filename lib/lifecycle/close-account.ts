import 'server-only'
import { accountOf } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { verifySecondFactor } from '@/lib/identity'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { CloseAccountInput, UndoClosingInput } from './contract'
import { freeze, thaw } from './end-account'
import { mayClose } from './policy'
import { isUndoable } from './rules'
import * as store from './store'

/** Closes the account: frozen at once for as long as its followers' number says, then ended, then erased (DATA-3). */
export const closeAccount = defineUseCase({
  name: 'lifecycle.close-account',
  whileReadOnly: true,
  input: CloseAccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { account }
  },
  may: mayClose,
  async run({ input, ctx, tx }): Promise<{ endingId: string }> {
    if (asksSecondFactor('account.close')) await verifySecondFactor(tx, ctx, input.code)
    const { id } = await freeze(tx, { accountId: input.accountId, cause: 'CLOSING', reason: input.reason }, ctx)
    return { endingId: id }
  },
  logOf: ({ view }) => ({ targetId: view.endingId }),
})

/** Takes the closing back while the freeze runs; everything is as it was. */
export const undoClosing = defineUseCase({
  name: 'lifecycle.undo-closing',
  whileReadOnly: true,
  input: UndoClosingInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    const ending = account && (await store.findEnding(tx, account.id))
    return account && { account, ending: ending?.id === input.endingId ? ending : null }
  },
  may: mayClose,
  async run({ input, subject: { ending }, ctx, tx }): Promise<{ accountId: string }> {
    if (!ending || !isUndoable(ending, ctx.now)) throw refuse('conflict', 'lifecycle.not_closing')
    if (asksSecondFactor('account.close')) await verifySecondFactor(tx, ctx, input.code)
    await thaw(tx, { ending }, ctx)
    return { accountId: input.accountId }
  },
  logOf: ({ input }) => ({ targetId: input.endingId }),
})
