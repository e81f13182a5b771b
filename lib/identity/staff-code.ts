import type { Ctx } from '@/lib/platform/actor'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { MailedCode } from './contract'
import { LIMITS } from './limits'
import { totpStep } from './secrets'
import { findAdministrator, takeTotpStep } from './store'

/**
 * Uses up a code of the acting staff member's authenticator inside the caller's transaction (AUTH-3): when the deed is refused after all,
 * the code is still good. Throws the refusal to show beside the field `code`.
 */
export async function verifyStaffCode(tx: Tx, { actor, now }: Ctx, code: string | undefined): Promise<void> {
  if (actor.kind !== 'administrator') throw refuse('unauthenticated', 'request.unauthenticated')
  await takeOrRefuse(LIMITS.tryByEmail, `staff-code:${actor.id}`)
  const given = MailedCode.safeParse(code ?? '')
  if (!given.success) throw refuseField('code', 'identity.staff_code_needed')
  const person = await findAdministrator(tx, { id: actor.id })
  const step = person?.totpSecret ? totpStep(unseal('totp', person.totpSecret), given.data, now) : null
  if (!person || step === null) throw refuseField('code', 'identity.staff_code_wrong')
  if (!(await takeTotpStep(tx, person.id, step))) throw refuseField('code', 'identity.totp_used')
}
