import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId, PLATFORM_ID, randomCode } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { mailStaffLink } from './jobs'
import { TOKEN_LETTERS } from './limits'
import { insertLink } from './link-store'
import { linkUntil } from './rules'

/** Makes a link for a member and leaves the job that mails it; earlier links end. The queue holds the token sealed, the table its hash. */
export async function sendLink(tx: Tx, ctx: Ctx, administratorId: string): Promise<{ expiresAt: string }> {
  const [id, token, expiresAt] = [newId(ctx.now), randomCode(TOKEN_LETTERS), linkUntil(ctx.now)]
  const createdBy = actorIdOf(ctx.actor) ?? PLATFORM_ID
  await insertLink(tx, { id, administratorId, token, createdBy, createdAt: ctx.now, expiresAt })
  await enqueue(tx, mailStaffLink, { linkId: id, token: seal('staff-link', token) }, { key: id, runAt: ctx.now })
  return { expiresAt: expiresAt.toISOString() }
}
