import { totpCode } from '@/lib/identity'
import type { AdministratorActor } from '@/lib/platform/actor'
import { seal, unseal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { resetStaff } from '@/lib/staff'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

const SECRET = 'XINTAITESTSUPERVISORAAAAAAAAAAAA'

/** Gives a member of staff an authenticator and a password, and tells the code that it shows at this time. */
export async function totpFor({ id }: Pick<AdministratorActor, 'id'>, now: Date = NOW): Promise<string> {
  await db.administrator.updateMany({
    where: { id },
    data: { totpSecret: seal('totp', SECRET), passwordHash: 'no password opens this' },
  })
  return totpCode(SECRET, now)
}

/** The token of the link that the queue holds sealed for the mail. */
export async function lastToken(): Promise<string> {
  const rows = await db.$queryRaw<{ token: string }[]>`
    SELECT data->'payload'->>'token' AS token FROM pgboss.job WHERE data->>'job' = 'staff.mail-link' ORDER BY created_on DESC, id DESC`
  return unseal('staff-link', rows[0]?.token ?? '')
}

/** A link for the cast's reviewer, mailed by the supervisor: its token. */
export async function openLink(cast: Cast): Promise<string> {
  const code = await totpFor(cast.supervisor)
  await execute(resetStaff, ctxOf(cast.supervisor), { administratorId: cast.reviewer.id, code })
  return lastToken()
}
