import { accountByHandle, accountOf } from '@/lib/accounts'
import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { GrantReprintInput, RevokeGrantInput } from './contract'
import * as permissions from './permission-store'
import { mayDeclare } from './policy'

/** Puts another account on the white list: it may reprint every original of this one without asking, and as far as is said here (PUB-5). */
export const grantReprint = defineUseCase({
  name: 'originals.grant-reprint',
  input: GrantReprintInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, handle, mayEdit, mayHideSource }, ctx, tx }): Promise<{ grantId: string }> {
    const other = await accountByHandle(tx, handle, ctx.now)
    if (!other) throw refuseField('handle', 'originals.no_such_account')
    if (other.id === accountId) throw refuseField('handle', 'originals.own_handle')
    const id = newId(ctx.now)
    const allowed = { mayEdit: mayEdit === 'on', mayHideSource: mayHideSource === 'on' }
    const grant = {
      id,
      accountId,
      toAccountId: other.id,
      ...allowed,
      grantedAt: ctx.now,
      grantedBy: actorIdOf(ctx.actor),
    }
    if (!(await permissions.grant(tx, grant))) throw refuseField('handle', 'originals.granted_already')
    return { grantId: id }
  },
  logOf: ({ view }) => ({ targetId: view.grantId }),
})

/** Takes an account off the white list for what is to come; reprints that are published stay. */
export const revokeReprint = defineUseCase({
  name: 'originals.revoke-reprint',
  input: RevokeGrantInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, grantId }, ctx, tx }) {
    if (!(await permissions.revoke(tx, { accountId, grantId, at: ctx.now })))
      throw refuse('conflict', 'originals.revoked_already')
    return { grantId }
  },
  logOf: ({ input }) => ({ targetId: input.grantId }),
})
