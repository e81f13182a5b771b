import 'server-only'
import { defineUseCase } from '@/lib/platform/use-case'
import { recordUnmasking } from '@/lib/proofs'
import { unsealNumber } from './answers'
import { UnmaskNumberInput } from './application-contract'
import * as applications from './application-store'
import { mayUnmaskNumber } from './policy'

/** Shows one identity number to a reviewer who says why; each look is a line of the log (AUTH-4). */
export const unmaskNumber = defineUseCase({
  name: 'accounts.unmask-number',
  input: UnmaskNumberInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: mayUnmaskNumber,
  async run({
    input: { applicationId, which, why },
    subject: { answers },
    ctx,
    tx,
  }): Promise<{ which: string; number: string }> {
    const { subject } = answers
    if (!subject) return { which, number: '' }
    await recordUnmasking(tx, ctx, { of: { applicationId }, what: which, about: answers.name ?? '', why })
    const sealed = which === 'SUBJECT_NUMBER' ? subject.numberSealed : subject.operatorNumberSealed
    return { which, number: unsealNumber(sealed) }
  },
  logOf: ({ input }) => ({ targetId: input.applicationId }),
})
