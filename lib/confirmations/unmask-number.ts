import 'server-only'
import { accountOf, shownOperatorNumber } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { defineUseCase } from '@/lib/platform/use-case'
import { recordUnmasking } from '@/lib/proofs'
import { UnmaskChangedNumberInput } from './contract'
import { loadChange } from './decide-change'
import { mayReviewChanges } from './policy'

/** A change whose operator has another number; there is nothing to unmask in others. */
async function loadNumbered({ input, tx }: { input: { confirmationId: string }; ctx: Ctx; tx: Tx }) {
  const found = await loadChange({ input, tx })
  const sealed = found?.changes?.operatorNumberSealed
  return found && sealed ? { ...found, sealed } : null
}

/** Shows the operator's new identity number to a reviewer who says why, to compare it with the proof; each look is a line of the log (AUTH-4). */
export const unmaskChangedNumber = defineUseCase({
  name: 'confirmations.unmask-number',
  input: UnmaskChangedNumberInput,
  load: loadNumbered,
  may: mayReviewChanges,
  async run({ input: { confirmationId, why }, subject: { accountId, sealed }, ctx, tx }): Promise<{ number: string }> {
    const about = (await accountOf(tx, accountId, ctx.now))?.name ?? ''
    await recordUnmasking(tx, ctx, { of: { confirmationId }, what: 'OPERATOR_NUMBER', about, why })
    return { number: shownOperatorNumber(sealed) }
  },
  logOf: ({ subject }) => ({ accountId: subject.accountId, targetId: subject.id }),
})
