import type { Ctx } from '@/lib/platform/actor'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import type { DoorName } from '@/lib/platform/session/cookies'
import type { CodeSentView } from './contract'
import { mailCode } from './jobs'
import { CODE_LIFE_SECONDS, LIMITS } from './limits'
import { inSeconds } from './rules'
import { codeHashOf, newMailCode } from './secrets'
import * as store from './store'

export interface CodeFor {
  door: DoorName
  purpose: store.CodePurpose
  email: string
}

/** Makes a code for an address and leaves the job that mails it; refuses with `limit` when too many were asked for. */
export async function sendCode(tx: Tx, ctx: Ctx, { door, purpose, email }: CodeFor): Promise<CodeSentView> {
  await takeOrRefuse(LIMITS.codeByAddress, ctx.address)
  await takeOrRefuse(LIMITS.codeByEmail, `${door}:${email}`)

  const [id, code] = [newId(ctx.now), newMailCode()]
  const expiresAt = inSeconds(ctx.now, CODE_LIFE_SECONDS)
  await store.insertCode(tx, {
    id,
    door,
    purpose,
    email,
    codeHash: codeHashOf(id, code),
    createdAt: ctx.now,
    expiresAt,
  })
  // The queue keeps its rows for days: what lies there opens nothing without the data key.
  await enqueue(
    tx,
    mailCode,
    { codeId: id, code: seal('mail-code', code), locale: ctx.locale },
    { key: id, runAt: ctx.now },
  )
  return { email, expiresAt: expiresAt.toISOString() }
}

/** Uses up the code that was mailed; a wrong, old or used one is refused in one and the same way. */
export async function proveCode(
  tx: Tx,
  ctx: Ctx,
  { door, purpose, email, code }: CodeFor & { code: string },
): Promise<void> {
  await takeOrRefuse(LIMITS.tryByAddress, ctx.address)
  await takeOrRefuse(LIMITS.tryByEmail, `code:${door}:${purpose}:${email}`)

  const open = await store.openCode(tx, { door, purpose, email, now: ctx.now })
  if (!open || !(await store.takeAttempt(open.id))) throw refuseField('code', 'identity.code_wrong')
  if (open.codeHash !== codeHashOf(open.id, code)) throw refuseField('code', 'identity.code_wrong')
  if (!(await store.useCode(tx, open.id, ctx.now))) throw refuse('conflict', 'identity.code_used')
}
